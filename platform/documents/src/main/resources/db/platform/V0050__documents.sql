-- Papers that people hand in. A paper is its bytes: one row for each party, SHA-256 and size, so that who only knows a fingerprint does not come to hold
-- the paper. OPEN while pieces still come, STORED once all are there and were looked through, REFUSED when they were not what they were said to be: then
-- the pieces are gone and the code stays until the same paper is sent anew. used_at: since when something of the service stands on it; what is used is
-- never deleted, what is not used is after a while.
CREATE TABLE document (
  county      CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id          CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  owner_party VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sha256      CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  size_bytes  BIGINT       NOT NULL,
  name        VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  kind        VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state       VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  refusal     VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  subject     VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  created_at  DATETIME(6)  NOT NULL,
  changed_at  DATETIME(6)  NOT NULL,
  used_at     DATETIME(6)  NULL,
  PRIMARY KEY (county, id),
  UNIQUE KEY document_content (county, owner_party, sha256, size_bytes),
  KEY document_waiting (county, owner_party, used_at),
  KEY document_unused (used_at, changed_at)
) ENGINE = InnoDB;

-- Bytes in pieces of 64 KiB, the last one shorter. A piece never changes.
CREATE TABLE document_piece (
  county      CHAR(6)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  document_id CHAR(26)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  piece_no    INT        NOT NULL,
  bytes       MEDIUMBLOB NOT NULL,
  PRIMARY KEY (county, document_id, piece_no)
) ENGINE = InnoDB;

INSERT INTO rule (id, rule_key, region, valid_from, rule_value, source, state, proposed_by, proposed_name, proposed_at, confirmed_by, confirmed_name, confirmed_at) VALUES
  ('0000000000DCVMENTSMAXM1B01', 'documents.max_mib',         '', '2000-01-01', '20', '设计默认值 / design default', 'CONFIRMED', 'default', 'default', '2000-01-01', 'default', 'default', '2000-01-01'),
  ('0000000000DCVMENTSWA1T1M01', 'documents.waiting_mib',     '', '2000-01-01', '200', '设计默认值 / design default', 'CONFIRMED', 'default', 'default', '2000-01-01', 'default', 'default', '2000-01-01'),
  ('0000000000DCVMENTSWA1T1N01', 'documents.waiting_count',   '', '2000-01-01', '100', '设计默认值 / design default', 'CONFIRMED', 'default', 'default', '2000-01-01', 'default', 'default', '2000-01-01'),
  ('0000000000DCVMENTSVNF1N101', 'documents.unfinished_days', '', '2000-01-01', '7', '设计默认值 / design default', 'CONFIRMED', 'default', 'default', '2000-01-01', 'default', 'default', '2000-01-01'),
  ('0000000000DCVMENTSVNVSED01', 'documents.unused_days',     '', '2000-01-01', '30', '设计默认值 / design default', 'CONFIRMED', 'default', 'default', '2000-01-01', 'default', 'default', '2000-01-01');

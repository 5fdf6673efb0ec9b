-- Which papers a thing of the service stands on, and under which name whoever handed them in: a fingerprint once each, written with the step that names it
-- and never changed or taken away. object and object_id say what the thing is (a decision, an objection, an answer, a deposit, a retirement).
CREATE TABLE bound_paper (
  county      CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  object      VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  object_id   VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sha256      CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  paper_no    INT          NOT NULL,
  document_id CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name        VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  bound_by    VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  bound_at    DATETIME(6)  NOT NULL,
  PRIMARY KEY (county, object, object_id, sha256),
  UNIQUE KEY bound_paper_no (county, object, object_id, paper_no)
) ENGINE = InnoDB;

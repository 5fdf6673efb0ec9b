-- Which papers the steps of a case stand on, once each: the step keeps name and fingerprint, here is where the bytes are. Of steps from before papers were
-- kept there is no row.
CREATE TABLE application_document (
  county         CHAR(6)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  application_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sha256         CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  document_id    CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (county, application_id, sha256)
) ENGINE = InnoDB;

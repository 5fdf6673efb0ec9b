CREATE TABLE paper (
  county CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id     CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  no     VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  no_key VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  PRIMARY KEY (county, id),
  UNIQUE KEY paper_no_key (county, no_key)
) ENGINE = InnoDB;

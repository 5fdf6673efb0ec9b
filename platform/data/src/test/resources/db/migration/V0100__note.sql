CREATE TABLE note (
  id      CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  county  CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  text    VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  version INT          NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB;

CREATE TABLE native_note (
  id   CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  text VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB;

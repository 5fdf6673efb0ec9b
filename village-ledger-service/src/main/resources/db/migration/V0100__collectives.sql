-- The collectives whose money this book keeps; learned from holder.registered.v1 of the registry.
CREATE TABLE collective (
  county        CHAR(6)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  party         VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind          VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name          VARCHAR(200) NOT NULL,
  village_code  VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  village_name  VARCHAR(200) NOT NULL,
  registered_at DATETIME(6) NOT NULL,
  PRIMARY KEY (county, party)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Member rolls: versioned, never changed after import. Personal data is one sealed value per household (AES-GCM);
-- the commitment is its salted hash, the only form in which it may enter the chain.
CREATE TABLE roll (
  county      CHAR(6)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id          CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  party       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version     INT         NOT NULL,
  cut_off     DATE        NOT NULL,
  file_sha256 CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  households  INT         NOT NULL,
  members     INT         NOT NULL,
  id_check    VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  imported_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  imported_at DATETIME(6) NOT NULL,
  PRIMARY KEY (county, id),
  KEY roll_by_id (id),
  UNIQUE KEY roll_version (county, party, version),
  UNIQUE KEY roll_file (county, party, file_sha256, cut_off)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE roll_household (
  county          CHAR(6)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  roll_id         CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  household_no    VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  household_party VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position        INT         NOT NULL,
  members         INT         NOT NULL,
  sealed          VARBINARY(1024) NOT NULL,
  salt            BINARY(32)  NOT NULL,
  commitment      CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (county, roll_id, household_no),
  KEY roll_household_party (county, household_party)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Issued tickets, the land and years they use up, and who holds which unit. The movements themselves are journals (platform).
CREATE TABLE county_serial (
  county      CHAR(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  last_serial INT     NOT NULL,
  PRIMARY KEY (county)
) ENGINE = InnoDB;

CREATE TABLE ticket (
  county          CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id              CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  serial          CHAR(7)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  verify_code     CHAR(12)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  application_id  CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  holder_party    VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  holder_name     VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  holder_kind     VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  village_code    CHAR(12)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  town_name       VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  village_name    VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  quantity_kg     BIGINT       NOT NULL,
  period_start    DATE         NOT NULL,
  period_end      DATE         NOT NULL,
  area_m2         BIGINT       NOT NULL,
  method_id       VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  method_version  VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  issued_on       DATE         NOT NULL,
  issued_at       DATETIME(6)  NOT NULL,
  -- everything the printed ticket says beyond the columns above, as it was on the day of issue
  particulars     MEDIUMTEXT   CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  vouchers        INT          NOT NULL DEFAULT 0,
  certificates    INT          NOT NULL DEFAULT 0,
  PRIMARY KEY (county, id),
  UNIQUE KEY ticket_id (id),
  UNIQUE KEY ticket_serial (county, serial),
  UNIQUE KEY ticket_verify_code (verify_code),
  UNIQUE KEY ticket_application (application_id),
  CONSTRAINT ticket_positive CHECK (quantity_kg > 0)
) ENGINE = InnoDB;

-- Land that is used up for some years, whatever the scheme.
CREATE TABLE issued_land (
  county       CHAR(6)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id           CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  scheme       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reference    VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  ticket_id    CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  plot_id      CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  period_start DATE        NOT NULL,
  period_end   DATE        NOT NULL,
  outline_wkt  MEDIUMTEXT  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (county, id),
  UNIQUE KEY issued_land_id (id),
  KEY issued_land_ticket (ticket_id)
) ENGINE = InnoDB;

-- One row per cell that an issue ever touched; the row is what two issues for the same land wait on.
CREATE TABLE land_cell (
  cell   CHAR(9) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  issues BIGINT  NOT NULL,
  PRIMARY KEY (cell)
) ENGINE = InnoDB;

CREATE TABLE issued_land_cell (
  cell           CHAR(9)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  issued_land_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (cell, issued_land_id)
) ENGINE = InnoDB;

-- Unit n of a ticket is its n-th kilogram. The rows of a ticket tile 1..quantity_kg.
CREATE TABLE unit_block (
  county    CHAR(6)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ticket_id CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_unit BIGINT      NOT NULL,
  to_unit   BIGINT      NOT NULL,
  party     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  bucket    VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (ticket_id, from_unit),
  KEY unit_block_hand (county, party, bucket, ticket_id),
  CONSTRAINT unit_block_range CHECK (from_unit >= 1 AND to_unit >= from_unit)
) ENGINE = InnoDB;

CREATE TABLE custody_deposit (
  county       CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id           CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ticket_id    CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  party        VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  quantity_kg  BIGINT       NOT NULL,
  deposited_by VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  deposited_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (county, id)
) ENGINE = InnoDB;

CREATE TABLE voucher (
  county               CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  voucher_no           VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  trade_id             VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ticket_id            CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  serial               CHAR(7)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_party           VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  to_party             VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  quantity_kg          BIGINT       NOT NULL,
  price_fen_per_tonne  BIGINT       NOT NULL,
  amount_fen           BIGINT       NOT NULL,
  lane                 VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  blocks               MEDIUMTEXT   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  settled_at           DATETIME(6)  NOT NULL,
  PRIMARY KEY (county, voucher_no),
  UNIQUE KEY voucher_trade (trade_id),
  KEY voucher_from (county, from_party),
  KEY voucher_to (county, to_party),
  KEY voucher_ticket (ticket_id)
) ENGINE = InnoDB;

CREATE TABLE retirement (
  county         CHAR(6)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id             CHAR(26)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  certificate_no VARCHAR(30)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ticket_id      CHAR(26)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  serial         CHAR(7)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  party          VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  quantity_kg    BIGINT        NOT NULL,
  beneficiary    VARCHAR(200)  CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  purpose        VARCHAR(30)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  note           VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NULL,
  blocks         MEDIUMTEXT    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  retired_by     VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  retired_at     DATETIME(6)   NOT NULL,
  PRIMARY KEY (county, id),
  UNIQUE KEY retirement_certificate (certificate_no),
  KEY retirement_party (county, party),
  KEY retirement_ticket (ticket_id)
) ENGINE = InnoDB;

-- What happened to a ticket, one line each, for its page. The proof is in the journals; this is the telling.
CREATE TABLE ticket_life (
  county      CHAR(6)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id          CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ticket_id   CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  at          DATETIME(6) NOT NULL,
  what        VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  party       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  to_party    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  quantity_kg BIGINT      NOT NULL,
  reference   VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (county, id),
  KEY ticket_life_ticket (ticket_id, id),
  UNIQUE KEY ticket_life_reference (ticket_id, what, reference)
) ENGINE = InnoDB;

-- Holders of land titles, their plots, and the stock inventories taken on them. County first in every key: it is the shard key.
CREATE TABLE holder (
  county        CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  party         VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind          VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name          VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  village_code  CHAR(12)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  town_name     VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  village_name  VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  registered_by VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  registered_at DATETIME(6)  NOT NULL,
  version       INT          NOT NULL,
  PRIMARY KEY (county, party),
  UNIQUE KEY holder_party (party)
) ENGINE = InnoDB;

CREATE TABLE plot (
  county               CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id                   CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  holder_party         VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name                 VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  title_certificate_no VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  compartment          VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  forest_category      VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  dominant_species     VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  area_m2              BIGINT       NOT NULL,
  measured_area_m2     BIGINT       NOT NULL,
  outline_wkt          MEDIUMTEXT   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_by           VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  created_at           DATETIME(6)  NOT NULL,
  version              INT          NOT NULL,
  PRIMARY KEY (county, id),
  UNIQUE KEY plot_id (id),
  KEY plot_holder (county, holder_party)
) ENGINE = InnoDB;

-- The grid cells (0.05 degrees) a plot may touch: how overlapping plots are found without a spatial index.
CREATE TABLE plot_cell (
  cell    CHAR(9)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  plot_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (cell, plot_id)
) ENGINE = InnoDB;

-- A correction is a new inventory of the same day; the latest counts, none is overwritten.
CREATE TABLE inventory (
  county      CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id          CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  plot_id     CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  taken_on    DATE         NOT NULL,
  recorded_by VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  recorded_at DATETIME(6)  NOT NULL,
  version     INT          NOT NULL,
  PRIMARY KEY (county, id),
  UNIQUE KEY inventory_id (id),
  KEY inventory_plot (plot_id, taken_on, id)
) ENGINE = InnoDB;

CREATE TABLE inventory_stock (
  inventory_id CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  species      VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  volume_dm3   BIGINT      NOT NULL,
  PRIMARY KEY (inventory_id, species),
  CONSTRAINT inventory_stock_not_negative CHECK (volume_dm3 >= 0)
) ENGINE = InnoDB;

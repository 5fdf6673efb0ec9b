-- What a plot was said to be, version by version: rows are added, never changed. The one before a version is the number before it. `plot` keeps the newest for
-- who looks for the newest, in the same transaction; a case names the version it judges, issued land the version it was issued on. All there was is version 1.
CREATE TABLE plot_version (
  county               CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  plot_id              CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version_no           INT          NOT NULL,
  name                 VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  title_certificate_no VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  compartment          VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  title_key            CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  forest_category      VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  dominant_species     VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  area_m2              BIGINT       NOT NULL,
  measured_area_m2     BIGINT       NOT NULL,
  outline_wkt          MEDIUMTEXT   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- why the version before was wrong; null for the first
  reason               VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NULL,
  -- how much land under tickets issued on this plot lies outside the new outline; whoever put the version has said that this is so
  left_issued_m2       BIGINT       NOT NULL DEFAULT 0,
  put_by               VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  -- null for versions of before: only the subject was kept
  put_name             VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NULL,
  put_at               DATETIME(6)  NOT NULL,
  PRIMARY KEY (county, plot_id, version_no),
  UNIQUE KEY plot_version_no (plot_id, version_no),
  KEY plot_version_title (county, title_key),
  CONSTRAINT plot_version_reasoned CHECK (version_no = 1 OR reason IS NOT NULL)
) ENGINE = InnoDB;

INSERT INTO plot_version (county, plot_id, version_no, name, title_certificate_no, compartment, title_key, forest_category, dominant_species, area_m2, measured_area_m2, outline_wkt, put_by, put_at)
  SELECT county, id, 1, name, title_certificate_no, compartment, title_key, forest_category, dominant_species, area_m2, measured_area_m2, outline_wkt, created_by, created_at FROM plot;

ALTER TABLE plot ADD COLUMN version_no INT NOT NULL DEFAULT 1;

-- The grid cells of every version: an open case is looked for where the version it judges lies. plot_cell keeps those of the newest.
CREATE TABLE plot_version_cell (
  cell       CHAR(9)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  plot_id    CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version_no INT      NOT NULL,
  PRIMARY KEY (cell, plot_id, version_no)
) ENGINE = InnoDB;

INSERT INTO plot_version_cell (cell, plot_id, version_no) SELECT cell, plot_id, 1 FROM plot_cell;

ALTER TABLE application_plot ADD COLUMN version_no INT NOT NULL DEFAULT 1;

-- Null for land of other schemes, which has no plot here.
ALTER TABLE issued_land
  ADD COLUMN plot_version INT NULL,
  ADD KEY issued_land_plot (county, plot_id);

UPDATE issued_land SET plot_version = 1 WHERE plot_id IS NOT NULL;

-- An inventory keeps its identity (series_id, the id of its first version) and has versions: rows are added, never changed. Several inventories of one plot and
-- day were taken in without a word before; the latest counted. They become versions of one, in the order in which they came, the later ones without a reason.
ALTER TABLE inventory
  ADD COLUMN series_id     CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN version_no    INT          NOT NULL DEFAULT 1,
  -- why the version before was wrong; null for the first, and for what came before reasons were asked
  ADD COLUMN reason        VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NULL,
  -- null for versions of before: only the subject was kept
  ADD COLUMN recorded_name VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NULL;

UPDATE inventory i JOIN (
    SELECT id, FIRST_VALUE(id) OVER (PARTITION BY plot_id, taken_on ORDER BY id) AS series_id, ROW_NUMBER() OVER (PARTITION BY plot_id, taken_on ORDER BY id) AS version_no
    FROM inventory) numbered ON numbered.id = i.id
  SET i.series_id = numbered.series_id, i.version_no = numbered.version_no;

ALTER TABLE inventory
  MODIFY COLUMN series_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ADD UNIQUE KEY inventory_version (series_id, version_no);

-- Which versions a measurement was made on, for each round of a case. Rows are added when the case is measured.
CREATE TABLE measured_inventory (
  application_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  round          INT      NOT NULL,
  inventory_id   CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (application_id, round, inventory_id)
) ENGINE = InnoDB;

-- Cases measured before this: while they were before deciders their inventories could not change, so the latest of each day is what was judged.
INSERT INTO measured_inventory (application_id, round, inventory_id)
  SELECT a.id, a.round, i.id FROM application a
    JOIN application_plot ap ON ap.application_id = a.id
    JOIN inventory i ON i.plot_id = ap.plot_id AND i.taken_on IN (a.period_start, a.period_end)
    LEFT JOIN inventory later ON later.series_id = i.series_id AND later.version_no > i.version_no
  WHERE a.measured_kg IS NOT NULL AND later.id IS NULL;

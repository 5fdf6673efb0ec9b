-- Where the coordinates of the outlines come from, as an officer records it (application_step keeps each recording). outline_due: a case
-- submitted before this was asked goes on without it; one that is submitted again is asked.
ALTER TABLE application
  ADD COLUMN outline_due       BOOLEAN       NOT NULL DEFAULT FALSE,
  ADD COLUMN coordinate_source VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN coordinate_reason VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NULL;

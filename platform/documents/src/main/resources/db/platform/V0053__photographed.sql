-- What a photo says of itself, read when it was looked through: the day and time by the camera's clock as the camera wrote it, that clock's offset from UTC
-- where it says so, and the place in degrees (WGS-84). Nobody has checked it. All are NULL where it says nothing, and for what was stored before.
ALTER TABLE document
  ADD COLUMN taken_at     CHAR(19)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN taken_offset CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN latitude     DECIMAL(9,6) NULL,
  ADD COLUMN longitude    DECIMAL(9,6) NULL;

-- Which paper the land stands on: certificate and compartment in the one form in which they are compared, hashed (TitleKey). Filled at start
-- for rows written before; title_late marks land that was issued before anybody compared papers: it stays, and the audit lists its pairs.
ALTER TABLE plot
  ADD COLUMN title_key CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD KEY plot_title (county, title_key);

ALTER TABLE issued_land
  ADD COLUMN title_key  CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN title_late BOOLEAN  NOT NULL DEFAULT FALSE,
  ADD KEY issued_land_title (county, title_key);

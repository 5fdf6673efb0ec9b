-- title_late stood for two things: issued before papers were compared, and issued before outlines were tried against the shifts of web maps. The
-- second has a name of its own from here on. Land without a key is of the release before papers were compared: its key is filled at start.
ALTER TABLE issued_land
  ADD COLUMN shift_late BOOLEAN NOT NULL DEFAULT FALSE;

UPDATE issued_land SET shift_late = TRUE WHERE title_late OR title_key IS NULL;

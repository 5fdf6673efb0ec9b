-- Whose household somebody is, told to the other rooms once (household.registered.v1): no personal data.
-- Rolls of the time before are filled in here and told at the next start.
CREATE TABLE household (
  county     CHAR(6)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  party      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  collective VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  told_at    DATETIME(6) NULL,
  PRIMARY KEY (county, party),
  KEY household_untold (told_at, county)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

INSERT INTO household (county, party, collective)
SELECT h.county, h.household_party, MAX(r.party)
FROM roll_household h JOIN roll r ON r.county = h.county AND r.id = h.roll_id
GROUP BY h.county, h.household_party;

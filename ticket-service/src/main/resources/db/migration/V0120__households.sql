-- Whose household somebody is, as the village's roll says (household.registered.v1 of the ledger). No personal data.
CREATE TABLE household (
  county     CHAR(6)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  party      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  collective VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (county, party)
) ENGINE = InnoDB;

-- Which card a change replaces, sealed as the new one is, so that the second person, the household and the acts can read old beside new also
-- when rolls have come since. Null for changes of the time before.
ALTER TABLE payee_change ADD COLUMN before_sealed VARBINARY(2048) NULL;
-- Why somebody is paid who is not the head on the roll; null where the payee is.
ALTER TABLE payee_change ADD COLUMN name_reason VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL;
-- A household asks for what changes at its own card.
CREATE INDEX payee_change_household ON payee_change (county, household_party);

-- A roll that says another card than the one in force opens a change; until two people confirmed it, this is the roll whose card is paid.
-- Null: its own; so it is for every roll imported until now.
ALTER TABLE roll_household ADD COLUMN card_roll_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL;
-- The roll that opened the change; null for what a steward entered.
ALTER TABLE payee_change ADD COLUMN roll_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL;

-- How the card numbers of a roll were judged when it was imported; until now by their form only.
ALTER TABLE roll ADD COLUMN card_check VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'FORMAT';

-- An import that nobody confirmed can be withdrawn, by its proposer or another officer of the county: state WITHDRAWN. It stays, and says by whom.
ALTER TABLE division_import
  ADD COLUMN withdrawn_by   VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN withdrawn_name VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NULL,
  ADD COLUMN withdrawn_at   DATETIME(6)  NULL;

-- What the parties of a trade were registered as in the market when it settled; empty on vouchers older than this.
ALTER TABLE voucher
  ADD COLUMN from_name VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NULL,
  ADD COLUMN to_name   VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NULL;

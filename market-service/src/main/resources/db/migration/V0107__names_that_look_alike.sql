-- The number of a receipt or of a bank's payment in the one form in which it must be unique: full-width digits, blanks, invisible
-- signs and capitals make no other number of it. Filled at start for rows written before; null where an older row of the county has it.
ALTER TABLE deposit
  ADD COLUMN receipt_key VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD UNIQUE KEY deposit_receipt_key (county, receipt_key);

ALTER TABLE cash_withdrawal
  ADD COLUMN reference_key VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD UNIQUE KEY cash_withdrawal_reference_key (county, reference_key);

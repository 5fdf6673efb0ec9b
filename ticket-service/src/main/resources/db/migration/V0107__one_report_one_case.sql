-- A report measures one case: its number in the one form in which it must be unique among the cases of its measurer. Null where the case
-- has ended without a ticket, and where an older case already has the number.
ALTER TABLE application
  ADD COLUMN report_key VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD UNIQUE KEY application_report_key (county, measurer_party, report_key);

-- A proposal that will not become a rule: another operator refused it or the proposer took it back. Its state is DECLINED; it never holds.
ALTER TABLE rule
  ADD COLUMN declined_by    VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN declined_name  VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN declined_at    DATETIME(6)  NULL,
  ADD COLUMN decline_reason VARCHAR(400) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL;

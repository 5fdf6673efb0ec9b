-- Which process claimed a key: a successor of the same instance ends the leases its predecessor died with.
ALTER TABLE idempotency
  ADD COLUMN instance VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN boot     CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NULL;

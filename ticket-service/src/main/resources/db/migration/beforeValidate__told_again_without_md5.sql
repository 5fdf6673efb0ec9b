-- V0130 called MD5, which MySQL 9.7 no longer has; it calls SHA2 now. Where the first form of it was carried out (on MariaDB), its line in
-- Flyway's table is told the checksum of the second: both make the same events under ids of their own. A database without that table
-- (a first start) has nothing to be told.
SET @told_again = IF(
  EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'flyway_schema_history'),
  'UPDATE flyway_schema_history SET checksum = 2144026057 WHERE version = ''0130'' AND checksum = 1378068770',
  'DO 0');
PREPARE told_again FROM @told_again;
EXECUTE told_again;
DEALLOCATE PREPARE told_again;

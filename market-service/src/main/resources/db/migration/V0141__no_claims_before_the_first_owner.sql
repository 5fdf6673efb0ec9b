-- A database whose order log nobody has ever carried out holds no key that was claimed before the log, and none will be: nothing of the release
-- that claimed so has run here. So no batch of a new county looks for such claims (decision 0022: they are looked up until two periods have ended).
-- (The period before the first began long ago: every effect there is can be held against its key.)
UPDATE command_period SET turns = 2, last_began_at = '2000-01-01' WHERE id = 1 AND turns < 2 AND NOT EXISTS (SELECT 1 FROM log_cursor);

-- Who answered an objection, by name, as a decision keeps who recorded it; null for answers of the time before.
ALTER TABLE objection ADD COLUMN resolved_name VARCHAR(100) NULL;

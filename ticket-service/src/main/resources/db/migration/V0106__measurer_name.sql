-- The body that measured, by the name its report bears. Its party says who answered for it; a stranger with a ticket in hand needs the name.
ALTER TABLE application ADD COLUMN measurer_name VARCHAR(200) NULL;

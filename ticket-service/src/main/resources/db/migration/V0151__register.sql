-- A stranger looks a county's tickets up: by serial (the key that is there), newest first, and those of a village by an index of their own.
-- Years, method and kind of holder part a county's tickets into few and large groups, and are told apart on the way.
ALTER TABLE ticket ADD KEY ticket_village (county, village_name, serial);

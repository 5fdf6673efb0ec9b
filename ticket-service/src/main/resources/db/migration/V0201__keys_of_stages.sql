-- How long cases stood at a stage, the newest first: without a key the reading goes through a county's whole history.
ALTER TABLE application_step ADD KEY application_step_stage (county, from_stage, id);

-- How long cases stood at a stage, the newest first; and in which years a plot has its ticket. Without keys both read a county's whole history.
ALTER TABLE application_step ADD KEY application_step_stage (county, from_stage, id);
ALTER TABLE issued_land ADD KEY issued_land_plot (county, plot_id);

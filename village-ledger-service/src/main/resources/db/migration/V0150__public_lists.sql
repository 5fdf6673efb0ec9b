-- What everybody may look up in a county: decisions by the last day of their notice, distributions by when they were run.
ALTER TABLE decision     ADD KEY decision_notice (county, notice_ends_on);
ALTER TABLE distribution ADD KEY distribution_run (county, run_at);

-- Defaults of this service's dated rules; a county, town or village sets its own over them.
INSERT INTO rule (id, rule_key, region, valid_from, rule_value, source, state, proposed_by, proposed_name, proposed_at,
                  confirmed_by, confirmed_name, confirmed_at) VALUES
  ('LEDGER00000000000000000001', 'ledger.notice_days', '', '2000-01-01', '7',
   '集体林权流转公示不少于 7 日;四议两公开', 'CONFIRMED', 'default', 'default', '2000-01-01', 'default', 'default', '2000-01-01'),
  ('LEDGER00000000000000000002', 'ledger.quorum_present_bp', '', '2000-01-01', '6667',
   '四议两公开:党员大会三分之二以上党员到会', 'CONFIRMED', 'default', 'default', '2000-01-01', 'default', 'default', '2000-01-01'),
  ('LEDGER00000000000000000003', 'ledger.agree_due_bp', '', '2000-01-01', '5000',
   '四议两公开:应到党员半数以上同意', 'CONFIRMED', 'default', 'default', '2000-01-01', 'default', 'default', '2000-01-01'),
  ('LEDGER00000000000000000004', 'ledger.assembly_present_bp', '', '2000-01-01', '6667',
   '村民委员会组织法:三分之二以上代表到会(默认,可按村另定)', 'CONFIRMED', 'default', 'default', '2000-01-01', 'default', 'default', '2000-01-01'),
  ('LEDGER00000000000000000005', 'ledger.assembly_agree_bp', '', '2000-01-01', '6667',
   '集体林权处置:到会三分之二以上同意(默认,可按村另定)', 'CONFIRMED', 'default', 'default', '2000-01-01', 'default', 'default', '2000-01-01');

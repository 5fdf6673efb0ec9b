-- Defaults of docs/contracts.md §8, each with its source; a province, city, county, town or village may set its own.
INSERT INTO rule (id, rule_key, region, valid_from, rule_value, source, state, proposed_by, proposed_name, proposed_at, confirmed_by, confirmed_name, confirmed_at) VALUES
  ('0000000000TKTNOTXCEDAYS001', 'ticket.notice_days', '', '2016-01-01', '7', '林业碳票公示惯例:七日', 'CONFIRMED', 'default', 'default', '2016-01-01', 'default', 'default', '2016-01-01'),
  ('0000000000TKTPXAUSWARN0001', 'ticket.plausible_warn_kg_per_mu_year', '', '2016-01-01', '1000', '常口村实测 0.796 吨/亩·年;超过 1.0 提醒', 'CONFIRMED', 'default', 'default', '2016-01-01', 'default', 'default', '2016-01-01'),
  ('0000000000TKTPXAUSBXCK0001', 'ticket.plausible_block_kg_per_mu_year', '', '2016-01-01', '1600', '常口村实测的两倍;超过须专家书面说明', 'CONFIRMED', 'default', 'default', '2016-01-01', 'default', 'default', '2016-01-01'),
  ('0000000000TKTXVERXAPTXX001', 'ticket.overlap_tolerance_m2', '', '2016-01-01', '10', '测绘误差容许', 'CONFIRMED', 'default', 'default', '2016-01-01', 'default', 'default', '2016-01-01'),
  ('0000000000TKTAREAWARNXX001', 'ticket.area_difference_warn_bp', '', '2016-01-01', '300', '轮廓面积与证载面积相差超过 3% 提醒', 'CONFIRMED', 'default', 'default', '2016-01-01', 'default', 'default', '2016-01-01'),
  ('0000000000TKTAREABXCKXX001', 'ticket.area_difference_block_bp', '', '2016-01-01', '2000', '轮廓面积与证载面积相差超过 20% 不予登记', 'CONFIRMED', 'default', 'default', '2016-01-01', 'default', 'default', '2016-01-01');

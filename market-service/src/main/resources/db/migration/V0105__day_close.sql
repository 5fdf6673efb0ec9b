-- When day orders end, in minutes after midnight (Asia/Shanghai): 1440 is the end of the day, 900 the close of the national market.
INSERT INTO rule (id, rule_key, region, valid_from, rule_value, source, state, proposed_by, proposed_name, proposed_at, version) VALUES
 ('01MARKET000000000000000010', 'market.day_close', '', '2021-01-01', '1440', '平台约定:全天可报单,当日有效的报单于 24:00 失效', 'CONFIRMED', 'default', 'default', '2021-01-01 00:00:00', 0);

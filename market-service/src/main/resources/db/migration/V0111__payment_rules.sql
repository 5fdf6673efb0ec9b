-- Defaults; a county, town or village sets its own over them, dated and with its source.
INSERT INTO rule (id, rule_key, region, valid_from, rule_value, source, state, proposed_by, proposed_name, proposed_at, version) VALUES
 ('01MARKET000000000000000011', 'market.sweep', '', '2021-01-01', 'DAILY', '村集体售票款每个营业日划付一次(平台约定);AT_ONCE 为到账即付', 'CONFIRMED', 'default', 'default', '2021-01-01 00:00:00', 0),
 ('01MARKET000000000000000012', 'market.sweep_minute', '', '2021-01-01', '960', '营业日 16:00 起划付(午夜后分钟数;平台约定)', 'CONFIRMED', 'default', 'default', '2021-01-01 00:00:00', 0),
 ('01MARKET000000000000000014', 'account.cooling_hours', '', '2021-01-01', '24', '更换收款账户冷静期 24 小时', 'CONFIRMED', 'default', 'default', '2021-01-01 00:00:00', 0);

-- 国务院办公厅关于2026年部分节假日安排的通知(2025-11-04): days off that are weekdays, and weekend days that are worked.
INSERT INTO business_day (region, id, day, open, source, state, proposed_by, proposed_name, confirmed_by, confirmed_name)
SELECT '', CONCAT('01DAY', DATE_FORMAT(d.day, '%Y%m%d'), '0000000000000'), d.day, d.open, '国务院办公厅关于2026年部分节假日安排的通知', 'CONFIRMED', 'default', 'default', 'default', 'default'
FROM (SELECT DATE '2026-01-01' AS day, FALSE AS open UNION ALL SELECT DATE '2026-01-02', FALSE UNION ALL SELECT DATE '2026-01-04', TRUE
 UNION ALL SELECT DATE '2026-02-14', TRUE UNION ALL SELECT DATE '2026-02-16', FALSE UNION ALL SELECT DATE '2026-02-17', FALSE
 UNION ALL SELECT DATE '2026-02-18', FALSE UNION ALL SELECT DATE '2026-02-19', FALSE UNION ALL SELECT DATE '2026-02-20', FALSE
 UNION ALL SELECT DATE '2026-02-23', FALSE UNION ALL SELECT DATE '2026-02-28', TRUE UNION ALL SELECT DATE '2026-04-06', FALSE
 UNION ALL SELECT DATE '2026-05-01', FALSE UNION ALL SELECT DATE '2026-05-04', FALSE UNION ALL SELECT DATE '2026-05-05', FALSE
 UNION ALL SELECT DATE '2026-05-09', TRUE UNION ALL SELECT DATE '2026-06-19', FALSE UNION ALL SELECT DATE '2026-09-20', TRUE
 UNION ALL SELECT DATE '2026-09-25', FALSE UNION ALL SELECT DATE '2026-10-01', FALSE UNION ALL SELECT DATE '2026-10-02', FALSE
 UNION ALL SELECT DATE '2026-10-05', FALSE UNION ALL SELECT DATE '2026-10-06', FALSE UNION ALL SELECT DATE '2026-10-07', FALSE
 UNION ALL SELECT DATE '2026-10-10', TRUE) d;

-- Defaults of the nation; a county or province enters its own, dated and with its source.
INSERT INTO rule (id, rule_key, region, valid_from, rule_value, source, state, proposed_by, proposed_name, proposed_at, version) VALUES
 ('01MARKET000000000000000001', 'market.mode', '', '2021-01-01', 'LISTING', '挂牌协议为默认交易方式;连续竞价须经批准', 'CONFIRMED', 'default', 'default', '2021-01-01 00:00:00', 0),
 ('01MARKET000000000000000002', 'market.band_bp', '', '2021-01-01', '1000', '全国碳市场交易规则:挂牌协议涨跌幅 ±10%', 'CONFIRMED', 'default', 'default', '2021-01-01 00:00:00', 0),
 ('01MARKET000000000000000003', 'market.reference_price', '', '2021-01-01', '1500', '三明林业碳票首批成交价 15 元/吨(2021-05-18)', 'CONFIRMED', 'default', 'default', '2021-01-01 00:00:00', 0),
 ('01MARKET000000000000000004', 'reserve.price', '', '2021-01-01', '1000', '福建金森收储价 10 元/吨', 'CONFIRMED', 'default', 'default', '2021-01-01 00:00:00', 0),
 ('01MARKET000000000000000005', 'market.fee_bp.village', '', '2021-01-01', '0', '村集体出售不收平台服务费(平台约定)', 'CONFIRMED', 'default', 'default', '2021-01-01 00:00:00', 0),
 ('01MARKET000000000000000006', 'market.fee_bp.other', '', '2021-01-01', '0', '其他持有人出售的服务费,默认不收(平台约定)', 'CONFIRMED', 'default', 'default', '2021-01-01 00:00:00', 0),
 ('01MARKET000000000000000007', 'market.lot_kg', '', '2021-01-01', '1000', '全国碳市场交易规则:最小变动 1 吨', 'CONFIRMED', 'default', 'default', '2021-01-01 00:00:00', 0),
 ('01MARKET000000000000000008', 'market.resale_days', '', '2021-01-01', '1', '全国碳市场交易规则:当日买入当日不得卖出', 'CONFIRMED', 'default', 'default', '2021-01-01 00:00:00', 0),
 ('01MARKET000000000000000009', 'market.listing_below_kg', '', '2021-01-01', '100000000', '全国碳市场交易规则:单笔挂牌须小于 10 万吨', 'CONFIRMED', 'default', 'default', '2021-01-01 00:00:00', 0);

-- What a buyer states of its emissions before it retires, and what may be said of the tonnes then. Retirements from before have no statement: null.
ALTER TABLE retirement
  -- what the party was registered as when it retired
  ADD COLUMN party_name        VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NULL,
  ADD COLUMN declaration       VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN stated_year       SMALLINT     NULL,
  ADD COLUMN emissions_kg      BIGINT       NULL,
  ADD COLUMN own_reductions_kg BIGINT       NULL,
  ADD COLUMN against_kg        BIGINT       NOT NULL DEFAULT 0,
  ADD CONSTRAINT retirement_against CHECK (against_kg >= 0 AND against_kg <= quantity_kg),
  -- who used what in a year
  ADD KEY retirement_used (county, retired_at);

UPDATE retirement SET party_name = COALESCE(
  (SELECT h.name FROM holder h WHERE h.county = retirement.county AND h.party = retirement.party),
  (SELECT MAX(v.to_name) FROM voucher v WHERE v.county = retirement.county AND v.to_party = retirement.party));

-- One row for a beneficiary's year: its newest figures and how much was set against the remainder. The row is what two retirements for one year wait on.
CREATE TABLE stated_year (
  county             CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  party              VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  stated_year        SMALLINT     NOT NULL,
  -- of the name in the form in which names that look alike are one
  beneficiary_sha256 CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  beneficiary        VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  emissions_kg       BIGINT       NOT NULL,
  own_reductions_kg  BIGINT       NOT NULL,
  against_kg         BIGINT       NOT NULL DEFAULT 0,
  -- how often other figures were stated than before
  restated           INT          NOT NULL DEFAULT 0,
  PRIMARY KEY (county, party, stated_year, beneficiary_sha256),
  CONSTRAINT stated_year_figures CHECK (own_reductions_kg >= 0 AND emissions_kg >= own_reductions_kg AND against_kg >= 0)
) ENGINE = InnoDB;

-- What may be said, by date. No value opens "carbon neutral": the service has no sentence for it.
INSERT INTO rule (id, rule_key, region, valid_from, rule_value, source, state, proposed_by, proposed_name, proposed_at, confirmed_by, confirmed_name, confirmed_at) VALUES
  ('0000000000CXA1MSVSED000001', 'claims.supported', '', '2016-01-01', 'USED', '林业碳票是减排量收益权凭证,注销只证明谁用掉了多少', 'CONFIRMED', 'default', 'default', '2016-01-01', 'default', 'default', '2016-01-01'),
  ('0000000000CXA1MSREMA1ND001', 'claims.supported', '', '2019-05-29', 'USED REMAINDER', '生态环境部公告2019年第19号《大型活动碳中和实施指南(试行)》:先量化、先减排,剩余的才抵消(文号请县里核对)', 'CONFIRMED', 'default', 'default', '2016-01-01', 'default', 'default', '2016-01-01'),
  ('0000000000CXA1MSNEVTRAX001', 'claims.supported', '', '2024-04-07', 'USED REMAINDER', '2024年4月7日国家通知:先自身减排,抵消不等于“碳中和”(文号请县里核对)', 'CONFIRMED', 'default', 'default', '2016-01-01', 'default', 'default', '2016-01-01'),
  ('0000000000CXA1MSEVBAN00001', 'claims.eu_offset_ban', '', '2024-03-26', '2026-09-27', 'Directive (EU) 2024/825,在 Directive 2005/29/EC 附件一加入第 4c 项', 'CONFIRMED', 'default', 'default', '2016-01-01', 'default', 'default', '2016-01-01');

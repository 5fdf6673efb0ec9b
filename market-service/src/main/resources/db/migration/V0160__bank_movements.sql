-- What came into the county's account over the bank and went out over it, written beside the journal that moved it: + came in, - went out.
-- The books hold the same by party; here it stands by day, as the bank's statement does, without an index on the journals every order writes.
CREATE TABLE bank_movement (
  county        CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  cause         VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  kind          VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  party         VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount_fen    BIGINT       NOT NULL,
  business_date DATE         NOT NULL,
  moved_at      DATETIME(6)  NOT NULL,
  PRIMARY KEY (county, cause),
  KEY bank_movement_day (county, business_date, moved_at, cause),
  CONSTRAINT bank_movement_moves CHECK (amount_fen <> 0)
) ENGINE = InnoDB;

INSERT INTO bank_movement (county, cause, kind, party, amount_fen, business_date, moved_at)
SELECT j.county, j.cause, j.kind, IF(f.from_party = '@bank', f.to_party, f.from_party), IF(f.from_party = '@bank', f.amount, -f.amount),
       j.business_date, j.posted_at
FROM journal j JOIN transfer f ON f.county = j.county AND f.journal_id = j.id
WHERE f.asset = 'CNY' AND (f.from_party = '@bank' OR f.to_party = '@bank');

-- One distribution per decision, ever: a second run of the same decision is refused by the schema itself.
CREATE TABLE distribution (
  county         CHAR(6)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id             CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  party          VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  decision_id    CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state          VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title          VARCHAR(200) NOT NULL,
  pot_fen        BIGINT      NOT NULL,
  deductions_fen BIGINT      NOT NULL,
  collective_fen BIGINT      NOT NULL,
  households_fen BIGINT      NOT NULL,
  residual_fen   BIGINT      NOT NULL,
  per_head_fen   BIGINT      NOT NULL,
  split_fully    BOOLEAN     NOT NULL,
  households     INT         NOT NULL,
  members        INT         NOT NULL,
  payout_rounds  INT         NOT NULL,
  seed           CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  prepared_by    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  prepared_at    DATETIME(6) NOT NULL,
  approved_by    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin,
  run_at         DATETIME(6),
  completed_at   DATETIME(6),
  version        INT         NOT NULL,
  PRIMARY KEY (county, id),
  KEY distribution_by_id (id),
  UNIQUE KEY distribution_decision (county, decision_id),
  KEY distribution_party (county, party, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE distribution_line (
  county          CHAR(6)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  distribution_id CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  line_no         INT         NOT NULL,
  household_no    VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  household_party VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  members         INT         NOT NULL,
  amount_fen      BIGINT      NOT NULL,
  new_carry_attofen BIGINT,
  state           VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  attempt         INT         NOT NULL,
  reason          VARCHAR(200),
  answered_at     DATETIME(6),
  PRIMARY KEY (county, distribution_id, line_no),
  KEY distribution_line_party (county, household_party, distribution_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- What earlier splits owe a household in fractions of a fen, so that the error never adds up.
CREATE TABLE household_carry (
  county          CHAR(6)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  household_party VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  carry_attofen   BIGINT      NOT NULL,
  PRIMARY KEY (county, household_party)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

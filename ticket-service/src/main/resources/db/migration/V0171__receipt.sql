-- What an applicant takes home: a number of the case, counted by county and year from the first submission on. A case submitted before this has none.
ALTER TABLE application ADD COLUMN case_no VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE application ADD UNIQUE KEY application_case_no (county, case_no);

CREATE TABLE case_counter (
  county  CHAR(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  year    INT     NOT NULL,
  last_no BIGINT  NOT NULL,
  PRIMARY KEY (county, year)
) ENGINE = InnoDB;

-- Which wording was declared, by the SHA-256 of its text; null on steps of before.
ALTER TABLE application_step ADD COLUMN declaration_sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL;

INSERT INTO rule (id, rule_key, region, valid_from, rule_value, source, state, proposed_by, proposed_name, proposed_at, confirmed_by, confirmed_name, confirmed_at) VALUES
  ('0000000000TKTVSVATDAYS0001', 'ticket.usual_title_check_days', '', '2016-01-01', '10', '回执所告权属核查的通常天数;由县里按本局承诺时限改定', 'CONFIRMED', 'default', 'default', '2016-01-01', 'default', 'default', '2016-01-01');

-- How many times a distribution has been complete: two people may open it again after the bank's wrong word, and it may end again.
ALTER TABLE distribution ADD COLUMN completions INT NOT NULL DEFAULT 0;
UPDATE distribution SET completions = 1 WHERE state = 'COMPLETED';
-- Of a completed one a payment was corrected since: it was told of once already.
UPDATE distribution d SET completions = 1
WHERE d.state = 'PAYING' AND EXISTS (SELECT 1 FROM payout_order o WHERE o.county = d.county AND o.distribution_id = d.id AND o.corrected = TRUE)
  AND NOT EXISTS (SELECT 1 FROM distribution_line l WHERE l.county = d.county AND l.distribution_id = d.id AND l.amount_fen > 0
    AND NOT EXISTS (SELECT 1 FROM payout_order o WHERE o.county = l.county AND o.distribution_id = l.distribution_id AND o.line_no = l.line_no
      AND (o.state = 'PAID' OR o.corrected = TRUE)));

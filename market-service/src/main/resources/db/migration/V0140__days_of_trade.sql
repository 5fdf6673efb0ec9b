-- What a county traded day by day in each lane, read from the index alone: for the market's public page and its figures of the year.
ALTER TABLE trade ADD KEY trade_day (county, business_date, lane, price_fen_per_tonne, quantity_kg, amount_fen);

-- Everybody reads the vouchers of a county newest first, page by page.
ALTER TABLE voucher ADD KEY voucher_newest (county, settled_at, voucher_no);

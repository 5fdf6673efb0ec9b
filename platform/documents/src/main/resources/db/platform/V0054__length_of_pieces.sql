-- How long each piece is, kept by the database itself: an audit sums lengths without reading the bytes of every paper of a county.
ALTER TABLE document_piece ADD COLUMN byte_count INT AS (LENGTH(bytes)) STORED;

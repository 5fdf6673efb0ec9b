-- What banks write for the state of a payment, and what it means here. Dated: the newest row of a word on or before the day counts. Words
-- stand as they are compared: in full-width signs made plain, in capitals.
CREATE TABLE bank_word (
  word       VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  valid_from DATE         NOT NULL,
  -- PAID, RETURNED, PENDING
  meaning    VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  source     VARCHAR(200) NOT NULL,
  PRIMARY KEY (word, valid_from)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

INSERT INTO bank_word (word, valid_from, meaning, source) VALUES
 ('PAID', '2000-01-01', 'PAID', '本平台'), ('已付', '2000-01-01', 'PAID', '本平台'), ('成功', '2000-01-01', 'PAID', '通用'),
 ('已到账', '2000-01-01', 'PAID', '通用'), ('交易成功', '2000-01-01', 'PAID', '企业网银批量代发回单'), ('付款成功', '2000-01-01', 'PAID', '企业网银批量代发回单'),
 ('转账成功', '2000-01-01', 'PAID', '企业网银批量代发回单'), ('代发成功', '2000-01-01', 'PAID', '企业网银批量代发回单'), ('入账成功', '2000-01-01', 'PAID', '企业网银批量代发回单'),
 ('处理成功', '2000-01-01', 'PAID', '企业网银批量代发回单'), ('支付成功', '2000-01-01', 'PAID', '企业网银批量代发回单'), ('已入账', '2000-01-01', 'PAID', '企业网银批量代发回单'),
 ('已记账', '2000-01-01', 'PAID', '企业网银批量代发回单'), ('ACSC', '2000-01-01', 'PAID', 'ISO 20022 外部代码表'), ('ACCC', '2000-01-01', 'PAID', 'ISO 20022 外部代码表'),
 ('RETURNED', '2000-01-01', 'RETURNED', '本平台'), ('退回', '2000-01-01', 'RETURNED', '本平台'), ('失败', '2000-01-01', 'RETURNED', '通用'),
 ('退票', '2000-01-01', 'RETURNED', '通用'), ('交易失败', '2000-01-01', 'RETURNED', '企业网银批量代发回单'), ('付款失败', '2000-01-01', 'RETURNED', '企业网银批量代发回单'),
 ('转账失败', '2000-01-01', 'RETURNED', '企业网银批量代发回单'), ('代发失败', '2000-01-01', 'RETURNED', '企业网银批量代发回单'), ('入账失败', '2000-01-01', 'RETURNED', '企业网银批量代发回单'),
 ('处理失败', '2000-01-01', 'RETURNED', '企业网银批量代发回单'), ('支付失败', '2000-01-01', 'RETURNED', '企业网银批量代发回单'), ('已退回', '2000-01-01', 'RETURNED', '企业网银批量代发回单'),
 ('已退汇', '2000-01-01', 'RETURNED', '企业网银批量代发回单'), ('退汇', '2000-01-01', 'RETURNED', '企业网银批量代发回单'), ('RJCT', '2000-01-01', 'RETURNED', 'ISO 20022 外部代码表'),
 ('PENDING', '2000-01-01', 'PENDING', '本平台'), ('处理中', '2000-01-01', 'PENDING', '企业网银批量代发回单'), ('交易处理中', '2000-01-01', 'PENDING', '企业网银批量代发回单'),
 ('银行处理中', '2000-01-01', 'PENDING', '企业网银批量代发回单'), ('待处理', '2000-01-01', 'PENDING', '企业网银批量代发回单'), ('已受理', '2000-01-01', 'PENDING', '企业网银批量代发回单'),
 ('待复核', '2000-01-01', 'PENDING', '企业网银批量代发回单'), ('未处理', '2000-01-01', 'PENDING', '企业网银批量代发回单'), ('可疑', '2000-01-01', 'PENDING', '企业网银批量代发回单'),
 ('ACSP', '2000-01-01', 'PENDING', 'ISO 20022 外部代码表'), ('PDNG', '2000-01-01', 'PENDING', 'ISO 20022 外部代码表');

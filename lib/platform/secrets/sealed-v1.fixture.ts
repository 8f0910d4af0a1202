/** The key that sealed the texts below, when the product still sealed in the format `v1`. */
export const keyOfV1 = {
  id: 'k0',
  key: Buffer.from('aGFuZHJhaWwncyBrZXkgb2YgdGVzdHMsIDMyIGJ5dGU=', 'base64'),
}

export const idsOfV1 = {
  onboarding: '019aa000-0000-7000-8000-000000000001',
  link: '019aa000-0000-7000-8000-000000000002',
  session: '019aa000-0000-7000-8000-000000000003',
  import: '019aa000-0000-7000-8000-000000000004',
}

/** One text for each kind of row, as that version of the product wrote it. */
export const sealedV1 = {
  link: {
    table: 'AccessLink',
    id: idsOfV1.link,
    text: 'q8Yw0J3mZk5VtB1xN7cR4uSfHdLpGaEiKoMjXyTzW-_',
    sealed:
      'v1.k0.7dq8f5ME-5ept-uR.EB3d4p4a06oKSKT8VjFPimtIBkeajHer-M2Yl_ofK3rdZ1T3HrXenGm7xgOdS2RVAaZAfOu_QnN2HSE',
  },
  credential: {
    table: 'Credential',
    id: idsOfV1.onboarding,
    text: '{"password":"Sesam-åpne-deg 🔑"}',
    sealed: 'v1.k0.8XXHyFbQB1igg7Jq.NEwPPcZqmfa8NDWSlAEcTbGRrdr8APLSkvbSyADFxQ7Hq4e0utFnmXaBlOq0GoI_YNum',
  },
  earlierCredential: {
    table: 'Credential',
    id: idsOfV1.onboarding,
    text: '{"password":"an earlier one"}',
    sealed: 'v1.k0.ba-W7LRa1w3el17Q.ia3-ZIbCK7LMlQbSpRfuWp8YnzCc1n85m8dqhSDTFnEUuLchT2d_p8pQi-Qb',
  },
  session: {
    table: 'StaffSession',
    id: idsOfV1.session,
    text: '{"access":"at","refresh":"rt","id":"a.b.c"}',
    sealed:
      'v1.k0.U61S2M9cCvoUJhLK.qjABgjqZ0ye05JFIhhZ7ifHL7W2sugV7sm2-FN0U0y0WqoAOFkzvxu6bv2rGKuKbRVsx04etIINDdTw',
  },
  content: {
    table: 'TenantImport',
    id: idsOfV1.import,
    text: '\uFEFFcompany,email\r\nNordlys,post@nordlys.example\r\n',
    sealed:
      'v1.k0.iwH1ahxgY9RdTxEf.SqcpgxhgJgniSIXP2sGv6AAIsVpE1DH6EpapAWB1s2IOniJHaTx1P_4tSXlnrvxDd0byGxWtZEK05bm3AmvNJg',
  },
  links: {
    table: 'TenantImport',
    id: idsOfV1.import,
    text: '[]',
    sealed: 'v1.k0.inhmJl1sZ_Iof-MU.66L1MGdRpbq9oexvmtkFsDXM',
  },
  reminder: {
    table: 'Participant',
    id: 'reminders',
    text: '019aa000-0000-7000-8000-000000000005',
    sealed: 'v1.k0.VhQf4ctkYP-ZnxOn.EMrOOjcjxjw3tti0LLQ7KPd16M4pU6kOxWtWviefzFWs_fKSx_VZ99TEnU6KiE76O-wmEQ',
  },
  nothing: {
    table: 'TenantImport',
    id: idsOfV1.import,
    text: '',
    sealed: 'v1.k0.0ZndX2cQe-hR9dBI.yC2N_4k1-u1D31SfXH_IHw',
  },
}

"""Settlement, translated from chains/auction/artifacts/Settlement.json by `make translate`. Do not edit."""
CODE = 'd8554e22df8b57c3a657dfdd603c11d8124930d57a1fb8c3eab2a0a642e18669'
TRANSLATOR = '4331069abe58f33ce18e0bb7fc9a96d91ab6aee846b5372a93949bc298e3be27'
def bind(host, immutables):
 fb, keccak, grow, take, copy_data, copy_memory, read_data, OutOfGas, SDIV, SMOD, SIGNEXTEND = host.tools
 h3b = host.routine(0x3b)
 h3e = host.routine(0x3e)
 h54 = host.routine(0x54)
 h55 = host.routine(0x55)
 ha2 = host.routine(0xa2)
 ha3 = host.routine(0xa3)
 ha4 = host.routine(0xa4)
 hf1 = host.routine(0xf1)
 hfa = host.routine(0xfa)
 hfd = host.routine(0xfd)
 I0, I1, I2, I3, I4, I5, I6, I7, I8, I9, I10, I11, I12, I13, I14, I15, I16, I17, I18, = immutables
 J0 = I0.to_bytes(32)
 J1 = I1.to_bytes(32)
 J2 = I2.to_bytes(32)
 J3 = I3.to_bytes(32)
 J4 = I4.to_bytes(32)
 J5 = I5.to_bytes(32)
 J6 = I6.to_bytes(32)
 J7 = I7.to_bytes(32)
 J8 = I8.to_bytes(32)
 J9 = I9.to_bytes(32)
 J10 = I10.to_bytes(32)
 J11 = I11.to_bytes(32)
 J12 = I12.to_bytes(32)
 J13 = I13.to_bytes(32)
 J14 = I14.to_bytes(32)
 J15 = I15.to_bytes(32)
 J16 = I16.to_bytes(32)
 J17 = I17.to_bytes(32)
 J18 = I18.to_bytes(32)
 K0 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000120')
 K1 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000000')
 K2 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000001')
 K3 = bytes.fromhex('fd6aad2500000000000000000000000000000000000000000000000000000000')
 K4 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000002')
 K5 = bytes.fromhex('ef6506db00000000000000000000000000000000000000000000000000000000')
 K6 = bytes.fromhex('0620a86300000000000000000000000000000000000000000000000000000000')
 K7 = bytes.fromhex('25910c0f00000000000000000000000000000000000000000000000000000000')
 K8 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000040')
 K9 = bytes.fromhex('26a310f600000000000000000000000000000000000000000000000000000000')
 K10 = bytes.fromhex('5d6a694100000000000000000000000000000000000000000000000000000000')
 K11 = bytes.fromhex('0a159e9e00000000000000000000000000000000000000000000000000000000')
 K12 = bytes.fromhex('56a0ef9400000000000000000000000000000000000000000000000000000000')
 K13 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000003')
 K14 = bytes.fromhex('77f07d7800000000000000000000000000000000000000000000000000000000')
 K15 = bytes.fromhex('03ce3f5f00000000000000000000000000000000000000000000000000000000')
 M = 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff; SB = 0x8000000000000000000000000000000000000000000000000000000000000000; KE = fb(keccak(b'').digest())
 def r0(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if len(st) > 1021: c.resume = 0; return None, gas
  data = c.msg.data_as_bytes
  if gas < 33: c.resume = 0; return None, gas
  if 96 > ml: gas = grow(c, gas, 33, 64, 32); mb = mem._bytes; ml = len(mb)
  mb[64:96] = K0
  if (len(data)) < 4:
   c.resume = 15; return None, gas - 33
  if gas < 75: c.resume = 18; return None, gas - 33
  if 288 > ml: gas = grow(c, gas, 75, 256, 32); mb = mem._bytes; ml = len(mb)
  mb[256:288] = K1
  v5 = (fb(data[0:32]) if len(data) >= 32 else read_data(data, 0)) >> 224
  if 0x1d1070fd == v5:
   st.append(v5)
   return r9268, gas - 75
  if gas < 358: st.append(v5); c.resume = 40; return None, gas - 75
  if 0x46904840 == v5:
   st.append(v5)
   return r9188, gas - 97
  if 0x47fb0caa == v5:
   st.append(v5)
   return r9108, gas - 119
  if 0x4bde38c8 == v5:
   st.append(v5)
   return r9028, gas - 141
  if 0x6153e81b == v5:
   st.append(v5)
   return r7339, gas - 163
  if 0x6228f157 == v5:
   st.append(v5)
   return r6643, gas - 185
  if 0x7d9f6db5 == v5:
   st.append(v5)
   return r6560, gas - 207
  if 0x841ae68a == v5:
   st.append(v5)
   return r6320, gas - 229
  if 0x88560b47 == v5:
   st.append(v5)
   return r6049, gas - 251
  if 0x89a5f084 == v5:
   st.append(v5)
   return r5735, gas - 273
  if 0x8a12e783 == v5:
   st.append(v5)
   return r1107, gas - 295
  if 0xbbfe4f15 == v5:
   st.append(v5)
   return r1024, gas - 317
  if 0xe52352d4 == v5:
   st.append(v5)
   return r275, gas - 339
  if not (0xfbfa77cf == v5):
   c.resume = 182; return None, gas - 358
  return r185, gas - 358
 def r185(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 185; return None, gas
  data = c.msg.data_as_bytes
  if gas < 49: c.resume = 185; return None, gas
  if (c.msg.value):
   c.resume = 268; return None, gas - 16
  if 288 > ml: gas = grow(c, gas, 49, 256, 32); mb = mem._bytes; ml = len(mb)
  v2 = fb(mb[256:288])
  if (((len(data)) - 4 & M) ^ SB) < (v2 ^ SB):
   c.resume = 268; return None, gas - 49
  if gas < 73: c.resume = 205; return None, gas - 49
  v6 = fb(mb[64:96])
  if v6 + 32 > ml: gas = grow(c, gas, 73, v6, 32); mb = mem._bytes; ml = len(mb)
  mb[v6:v6 + 32] = (I0 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  c.output = bytes(mb[v6:v6 + 32])
  return None, gas - 73
 def r275(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 1 <= len(st) <= 1009: c.resume = 275; return None, gas
  data = c.msg.data_as_bytes
  if gas < 257: c.resume = 275; return None, gas
  if (c.msg.value):
   c.resume = 268; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
   st += 0xffffffffffffffff, 298; c.resume = 5561; return None, gas - 67
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += 0xffffffffffffffff, 298, v5; c.resume = 5561; return None, gas - 101
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if (v8 - (v8 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st += 0xffffffffffffffff, v5, 298, v8; c.resume = 5561; return None, gas - 138
  v11 = 0xffffffffffffffff & v5
  if 288 > ml: gas = grow(c, gas, 257, 256, 32); mb = mem._bytes; ml = len(mb)
  v12 = fb(mb[256:288])
  if v12 + 32 > ml: gas = grow(c, gas, 257, v12, 32); mb = mem._bytes; ml = len(mb)
  mb[v12:v12 + 32] = v11.to_bytes(32)
  mb[32:64] = K2
  v13 = fb(mb[256:288])
  if v13 + 64 > ml: gas = grow(c, gas, 257, v13, 64); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 257, 12)
  v14 = fb(keccak(mb[v13:v13 + 64]).digest())
  v15 = fb(mb[64:96])
  if gas < 322: st += v15, v8, v11, 453, v8, 1, v14, 339, v15; c.resume = 9627; return None, gas - 257
  v16 = v15 + 256 & M
  if (v16 > 0xffffffffffffffff) or (v16 < v15):
   st += v15, v8, v11, 453, v8, 1, v14, 339, v16; c.resume = 9656; return None, gas - 301
  mb[64:96] = v16.to_bytes(32)
  gm.gas_remaining = gas - 322
  st.append(v14)
  h54(c, st, gm)
  v20 = st.pop()
  gas = gm.gas_remaining
  if gas < 147: st += v15, v8, v11, 453, v8, 1, v14, 65535, v20; c.resume = 345; return None, gas
  if v15 + 32 > ml: gas = grow(c, gas, 147, v15, 32); mb = mem._bytes; ml = len(mb)
  mb[v15:v15 + 32] = (v20 & 0xffffffffffffffff).to_bytes(32)
  if v15 + 64 > ml: gas = grow(c, gas, 147, v15 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v15 + 32:v15 + 64] = ((v20 >> 64) & 255).to_bytes(32)
  if v15 + 96 > ml: gas = grow(c, gas, 147, v15 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v15 + 64:v15 + 96] = ((v20 >> 72) & 65535).to_bytes(32)
  if v15 + 128 > ml: gas = grow(c, gas, 147, v15 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v15 + 96:v15 + 128] = ((v20 >> 88) & 65535).to_bytes(32)
  if v15 + 160 > ml: gas = grow(c, gas, 147, v15 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v15 + 128:v15 + 160] = ((v20 >> 104) & 65535).to_bytes(32)
  if v15 + 192 > ml: gas = grow(c, gas, 147, v15 + 160, 32); mb = mem._bytes; ml = len(mb)
  mb[v15 + 160:v15 + 192] = ((v20 >> 120) & 65535).to_bytes(32)
  gm.gas_remaining = gas - 147
  st.append((v14 + 1 & M))
  h54(c, st, gm)
  v38 = st.pop()
  gas = gm.gas_remaining
  if gas < 59: st += v15, v8, v11, 453, v8, v38; c.resume = 414; return None, gas
  v39 = v15 + 192
  if v15 + 224 > ml: gas = grow(c, gas, 59, v15 + 192, 32); mb = mem._bytes; ml = len(mb)
  mb[v15 + 192:v15 + 224] = (v38 & 0xffffffffffffffffffffffffffffffff).to_bytes(32)
  if v15 + 256 > ml: gas = grow(c, gas, 59, v15 + 224, 32); mb = mem._bytes; ml = len(mb)
  mb[v15 + 224:v15 + 256] = (v38 >> 128).to_bytes(32)
  if gas < 190: st += v39, v8, v11, 453, v8, v15; c.resume = 10870; return None, gas - 59
  v44 = fb(mb[v15 + 32:v15 + 64])
  if not ((v44 & 255)):
   gas -= 127
   v80, v81 = 0, 0
  else:
   v47 = fb(mb[v15:v15 + 32])
   if not ((v47 & 0xffffffffffffffff)):
    gas -= 174
    v80, v81 = (1 if (v8 & 0xffffffffffffffffffffffffffffffffffffffff) == (I14 & 0xffffffffffffffffffffffffffffffffffffffff) else 0), 0
   else:
    v53 = fb(mb[64:96])
    if v53 + 32 > ml: gas = grow(c, gas, 190, v53, 32); mb = mem._bytes; ml = len(mb)
    mb[v53:v53 + 32] = K3
    if v53 + 36 > ml: gas = grow(c, gas, 190, v53 + 4, 32); mb = mem._bytes; ml = len(mb)
    mb[v53 + 4:v53 + 36] = (v8 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
    v57 = gas - 190
    gm.gas_remaining = gas - 190
    st += 32, v53, 36, v53, (I13 & 0xffffffffffffffffffffffffffffffffffffffff), v57
    hfa(c, st, gm)
    v58 = st.pop()
    gas = gm.gas_remaining
    mb = mem._bytes; ml = len(mb)
    if gas < 282: st += v39, v8, v11, v53, 453, v15, v58; c.resume = 11033; return None, gas
    if v58:
     v59 = len(c.return_data)
     if 32 > v59:
      v61 = len(c.return_data)
      gas -= 76
      v62 = v61
     else:
      gas -= 57
      v62 = 32
     v65 = v53 + ((v62 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
     if (v65 > 0xffffffffffffffff) or (v65 < v53):
      st += v39, v8, v11, v58, 453, v15, v53, 32, v53, v62, 11103, v65; c.resume = 9656; return None, gas - 89
     mb[64:96] = v65.to_bytes(32)
     if (((v53 + v62) - v53 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
      st += v39, v8, v11, v58, 453, v15, v53; c.resume = 5561; return None, gas - 129
     v72 = fb(mb[v53:v53 + 32])
     gas -= 148
     v73 = v72
    else:
     gas -= 21
     v73 = 0
    if v58:
     v75 = fb(mb[v15:v15 + 32])
     gas -= 58
     v80, v81 = (1 & ((0xffffffffffffffff & v75) >> v73 if v73 < 256 else 0)), v73
    else:
     gas -= 39
     v80, v81 = 0, 0
  if gas < 152: st += v39, v8, v11, v80, v81; c.resume = 453; return None, gas
  if not (v80):
   st += v39, v8, v11, v81; c.resume = 948; return None, gas - 20
  v83 = fb(mb[v15 + 192:v15 + 224])
  v84 = v83 & 0xffffffffffffffffffffffffffffffff
  v85 = fb(mb[256:288])
  if v85 + 32 > ml: gas = grow(c, gas, 152, v85, 32); mb = mem._bytes; ml = len(mb)
  mb[v85:v85 + 32] = v11.to_bytes(32)
  mb[32:64] = K4
  v86 = fb(mb[256:288])
  if v86 + 64 > ml: gas = grow(c, gas, 152, v86, 64); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 152, 12)
  v87 = fb(keccak(mb[v86:v86 + 64]).digest())
  v88 = fb(mb[256:288])
  if v88 + 32 > ml: gas = grow(c, gas, 152, v88, 32); mb = mem._bytes; ml = len(mb)
  mb[v88:v88 + 32] = v81.to_bytes(32)
  mb[32:64] = v87.to_bytes(32)
  v89 = fb(mb[256:288])
  if v89 + 64 > ml: gas = grow(c, gas, 152, v89, 64); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 152, 12)
  v90 = fb(keccak(mb[v89:v89 + 64]).digest())
  gm.gas_remaining = gas - 152
  st.append(v90)
  h54(c, st, gm)
  v91 = st.pop()
  gas = gm.gas_remaining
  if gas < 212: st += v39, v8, v11, v81, 523, v84, v91; c.resume = 518; return None, gas
  v92 = v84 - v91 & M
  if v92 > v84:
   st += v39, v8, v11, v81, v92, 523; c.resume = 8351; return None, gas - 49
  if not (v92):
   st += v92, v8, v11, v81, v39; c.resume = 872; return None, gas - 80
  v95 = fb(mb[v15 + 192:v15 + 224])
  v97 = fb(mb[256:288])
  if v97 + 32 > ml: gas = grow(c, gas, 212, v97, 32); mb = mem._bytes; ml = len(mb)
  mb[v97:v97 + 32] = v11.to_bytes(32)
  mb[32:64] = K4
  v98 = fb(mb[256:288])
  if v98 + 64 > ml: gas = grow(c, gas, 212, v98, 64); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 212, 12)
  v99 = fb(keccak(mb[v98:v98 + 64]).digest())
  v100 = fb(mb[256:288])
  if v100 + 32 > ml: gas = grow(c, gas, 212, v100, 32); mb = mem._bytes; ml = len(mb)
  mb[v100:v100 + 32] = v81.to_bytes(32)
  mb[32:64] = v99.to_bytes(32)
  v101 = fb(mb[256:288])
  if v101 + 64 > ml: gas = grow(c, gas, 212, v101, 64); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 212, 12)
  v102 = fb(keccak(mb[v101:v101 + 64]).digest())
  gm.gas_remaining = gas - 212
  st += (v95 & 0xffffffffffffffffffffffffffffffff), v102
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 36: st += v92, v8, v11; c.resume = 587; return None, gas
  v103 = fb(mb[64:96])
  if v103 + 32 > ml: gas = grow(c, gas, 36, v103, 32); mb = mem._bytes; ml = len(mb)
  mb[v103:v103 + 32] = v92.to_bytes(32)
  gm.gas_remaining = gas - 36
  st += (v8 & 0xffffffffffffffffffffffffffffffffffffffff), v11, 0x74b4e219bc908e8ee61ce44a15e878e4121de290fc6d61daad2a383e089c829d, 32, v103
  ha3(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 15: st += v92, v8; c.resume = 654; return None, gas
  v105 = I1 & 0xffffffffffffffffffffffffffffffffffffffff
  gm.gas_remaining = gas - 15
  st.append(v105)
  h3b(c, st, gm)
  v106 = st.pop()
  gas = gm.gas_remaining
  if gas < 123: st += v105, v8, v92, v106; c.resume = 712; return None, gas
  if not (v106):
   st += v105, v8, v92; c.resume = 268; return None, gas - 16
  v108 = fb(mb[64:96])
  if v108 + 32 > ml: gas = grow(c, gas, 123, v108, 32); mb = mem._bytes; ml = len(mb)
  mb[v108:v108 + 32] = K5
  v109 = fb(mb[256:288])
  if v108 + 36 > ml: gas = grow(c, gas, 123, v108 + 4, 32); mb = mem._bytes; ml = len(mb)
  mb[v108 + 4:v108 + 36] = (v8 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  if v108 + 68 > ml: gas = grow(c, gas, 123, v108 + 36, 32); mb = mem._bytes; ml = len(mb)
  mb[v108 + 36:v108 + 68] = v92.to_bytes(32)
  v115 = fb(mb[256:288])
  v116 = gas - 123
  gm.gas_remaining = gas - 123
  st += v109, v108, ((v108 + 68) - v108 & M), v108, v115, v105, v116
  hf1(c, st, gm)
  v117 = st.pop()
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 176: st += v108, v117; c.resume = 814; return None, gas
  if not (v117):
   st += v108, v117; c.resume = 858; return None, gas - 19
  if v117:
   v119 = fb(mb[256:288])
   v122 = v108 + ((v119 + 31 & M) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
   if (v122 > 0xffffffffffffffff) or (v122 < v108):
    st += 844, v122; c.resume = 9656; return None, gas - 118
   mb[64:96] = v122.to_bytes(32)
   v126 = fb(mb[256:288])
   if v126:
    c.resume = 268; return None, gas - 152
   gas -= 166
  else:
   gas -= 32
  v129 = fb(mb[256:288])
  if v129 and v129 + v129 > ml: gas = grow(c, gas, 10, v129, v129); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[v129:v129 + v129])
  return None, gas - 10
 def r1024(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 1024; return None, gas
  data = c.msg.data_as_bytes
  if gas < 49: c.resume = 1024; return None, gas
  if (c.msg.value):
   c.resume = 268; return None, gas - 16
  if 288 > ml: gas = grow(c, gas, 49, 256, 32); mb = mem._bytes; ml = len(mb)
  v2 = fb(mb[256:288])
  if (((len(data)) - 4 & M) ^ SB) < (v2 ^ SB):
   c.resume = 268; return None, gas - 49
  if gas < 73: c.resume = 1044; return None, gas - 49
  v6 = fb(mb[64:96])
  if v6 + 32 > ml: gas = grow(c, gas, 73, v6, 32); mb = mem._bytes; ml = len(mb)
  mb[v6:v6 + 32] = (I2 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  c.output = bytes(mb[v6:v6 + 32])
  return None, gas - 73
 def r1107(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 1 <= len(st) <= 982: c.resume = 1107; return None, gas
  data = c.msg.data_as_bytes
  x0 = st[-1]
  if gas < 127: c.resume = 1107; return None, gas
  if (c.msg.value):
   c.resume = 268; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820096:
   c.resume = 268; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += v5, 1132; c.resume = 5561; return None, gas - 98
  if 160 > ml: gas = grow(c, gas, 127, 128, 32); mb = mem._bytes; ml = len(mb)
  mb[128:160] = v5.to_bytes(32)
  if gas < 208: st.append(1143); c.resume = 9361; return None, gas - 127
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if (v8 - (v8 & 65535) & M):
   st += v8, 1143; c.resume = 5561; return None, gas - 165
  if 192 > ml: gas = grow(c, gas, 208, 160, 32); mb = mem._bytes; ml = len(mb)
  mb[160:192] = v8.to_bytes(32)
  v11 = fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)
  if v11 > 0xffffffffffffffff:
   st.append(v11); c.resume = 268; return None, gas - 208
  if gas < 388: st.append(v11); c.resume = 1165; return None, gas - 208
  v13 = len(data)
  v14 = 4 + v11
  if not ((v14 + 31) < v13):
   st += v14, v13, 1178; c.resume = 5561; return None, gas - 271
  v18 = read_data(data, v14)
  if v18 > 0xffffffffffffffff:
   st += v14, v18, 1178, v13; c.resume = 5561; return None, gas - 302
  v20 = v14 + 32
  if ((v14 + v18) + 32) > v13:
   st += v20, v18, 1178; c.resume = 5561; return None, gas - 342
  if 224 > ml: gas = grow(c, gas, 388, 192, 32); mb = mem._bytes; ml = len(mb)
  mb[192:224] = v18.to_bytes(32)
  if 256 > ml: gas = grow(c, gas, 388, 224, 32); mb = mem._bytes; ml = len(mb)
  mb[224:256] = v20.to_bytes(32)
  if (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) > 0xffffffffffffffff:
   c.resume = 268; return None, gas - 388
  if gas < 492: c.resume = 1202; return None, gas - 388
  v30 = 1 if ((((len(data)) - (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) & M) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820128 else 0
  if v30:
   c.resume = 268; return None, gas - 427
  v31 = I3 & 0xffffffffffffffffffffffffffffffffffffffff
  v32 = fb(mb[64:96])
  if v32 + 32 > ml: gas = grow(c, gas, 492, v32, 32); mb = mem._bytes; ml = len(mb)
  mb[v32:v32 + 32] = K6
  v33 = fb(mb[128:160])
  if v32 + 36 > ml: gas = grow(c, gas, 492, v32 + 4, 32); mb = mem._bytes; ml = len(mb)
  mb[v32 + 4:v32 + 36] = (v33 & 0xffffffffffffffff).to_bytes(32)
  v36 = gas - 492
  gm.gas_remaining = gas - 492
  st += 128, v32, 36, v32, v31, v36
  hfa(c, st, gm)
  v37 = st.pop()
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 68: st += v31, v32, v37; c.resume = 1338; return None, gas
  if not (v37):
   st += v37, v32, v31; c.resume = 858; return None, gas - 22
  if 288 > ml: gas = grow(c, gas, 68, 256, 32); mb = mem._bytes; ml = len(mb)
  v39 = fb(mb[256:288])
  if v37:
   if gas < 374: st += v39, v39, v39, v31, v39, v32; c.resume = 5680; return None, gas - 68
   v40 = len(c.return_data)
   if 128 > v40:
    v42 = len(c.return_data)
    gas -= 129
    v43 = v42
   else:
    gas -= 113
    v43 = 128
   v46 = v32 + ((v43 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
   if (v46 > 0xffffffffffffffff) or (v46 < v32):
    st += v31, 5719, v32, v43, 5711, v46; c.resume = 9656; return None, gas - 83
   mb[64:96] = v46.to_bytes(32)
   if (((v32 + v43) - v32 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820096:
    st += v31, v32, 5719; c.resume = 5561; return None, gas - 153
   v53 = fb(mb[v32:v32 + 32])
   if not (v53 < 9):
    st += v31, v32, 5719, v53; c.resume = 5561; return None, gas - 184
   if v32 + 64 > ml: gas = grow(c, gas, 245, v32 + 32, 32); mb = mem._bytes; ml = len(mb)
   v57 = fb(mb[v32 + 32:v32 + 64])
   if (v57 - (v57 & 255) & M):
    st += v31, v53, 5719, v32, v57, 9832; c.resume = 5561; return None, gas - 245
   if gas < 318: st += v31, v53, 5719, v32, v57, 9832; c.resume = 9780; return None, gas - 245
   if v32 + 96 > ml: gas = grow(c, gas, 318, v32 + 64, 32); mb = mem._bytes; ml = len(mb)
   v61 = fb(mb[v32 + 64:v32 + 96])
   if (v61 - (v61 & 65535) & M):
    st += v31, v53, v57, v32, 5719, 96, v61, 9847; c.resume = 5561; return None, gas - 318
   if gas < 347: st += v31, v53, v57, v32, 5719, 96, v61, 9847; c.resume = 9795; return None, gas - 318
   if v32 + 128 > ml: gas = grow(c, gas, 347, v32 + 96, 32); mb = mem._bytes; ml = len(mb)
   v65 = fb(mb[v32 + 96:v32 + 128])
   if gas < 371: st += v31, v53, v57, v61, v65; c.resume = 5719; return None, gas - 347
   gas -= 371
   v67, v68, v69, v70, v71 = v65, v61, v57, v53, x0
  else:
   gas -= 68
   v67, v68, v69, v70, v71 = v39, v39, v39, v39, v32
  if gas < 183: st += v67, v68, v69, v31, v70, v71; c.resume = 1362; return None, gas
  if not (v70 < 9):
   st += v67, v68, v69, v31, v70; c.resume = 5629; return None, gas - 28
  if (v70 - 8 & M):
   st += v67, v68, v69, v31, v70; c.resume = 5573; return None, gas - 50
  v75 = fb(mb[64:96])
  if v75 + 32 > ml: gas = grow(c, gas, 183, v75, 32); mb = mem._bytes; ml = len(mb)
  mb[v75:v75 + 32] = K7
  v76 = fb(mb[160:192])
  v77 = fb(mb[128:160])
  if v75 + 36 > ml: gas = grow(c, gas, 183, v75 + 4, 32); mb = mem._bytes; ml = len(mb)
  mb[v75 + 4:v75 + 36] = (0xffffffffffffffff & v77).to_bytes(32)
  if v75 + 68 > ml: gas = grow(c, gas, 183, v75 + 36, 32); mb = mem._bytes; ml = len(mb)
  mb[v75 + 36:v75 + 68] = (255 & v69).to_bytes(32)
  if v75 + 100 > ml: gas = grow(c, gas, 183, v75 + 68, 32); mb = mem._bytes; ml = len(mb)
  mb[v75 + 68:v75 + 100] = (v76 & 65535).to_bytes(32)
  v84 = gas - 183
  gm.gas_remaining = gas - 183
  st += 32, v75, 100, v75, v31, v84
  hfa(c, st, gm)
  v85 = st.pop()
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 478: st += v67, v75, v68, v85; c.resume = 1478; return None, gas
  if not (v85):
   st += v67, v85, v68, v75; c.resume = 858; return None, gas - 22
  v87 = fb(mb[256:288])
  if v85:
   v88 = len(c.return_data)
   if 32 > v88:
    v90 = len(c.return_data)
    gas -= 96
    v91 = v90
   else:
    gas -= 77
    v91 = 32
   v94 = v75 + ((v91 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
   if (v94 > 0xffffffffffffffff) or (v94 < v75):
    st += v67, v75, v68, 32, v75, v91, 5542, v94; c.resume = 9656; return None, gas - 89
   mb[64:96] = v94.to_bytes(32)
   if (((v75 + v91) - v75 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
    st += v67, v75, v68; c.resume = 5561; return None, gas - 129
   v101 = fb(mb[v75:v75 + 32])
   v102 = fb(mb[192:224])
   v103 = fb(mb[224:256])
   gas -= 187
   v106, v107, v108 = v101, v102, v103
  else:
   v104 = fb(mb[192:224])
   v105 = fb(mb[224:256])
   gas -= 79
   v106, v107, v108 = v87, v104, v105
  if v107 > 0xffffffffffffffff:
   st += v67, 65535, v68, 1513, v106, v107, v108; c.resume = 9656; return None, gas - 23
  v110 = fb(mb[64:96])
  v115 = ((((v107 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) + 32) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0
  v116 = v110 + v115 & M
  if (v116 > 0xffffffffffffffff) or (v116 < v110):
   st += v67, 65535, v68, 1513, v106, v107, v108, v110, 10357, v116; c.resume = 9656; return None, gas - 132
  mb[64:96] = v116.to_bytes(32)
  if v110 + 32 > ml: gas = grow(c, gas, 195, v110, 32); mb = mem._bytes; ml = len(mb)
  mb[v110:v110 + 32] = v107.to_bytes(32)
  if (v108 + v107 & M) > (len(data)):
   st += v67, 65535, v68, 1513, v106, v107, (v110 + 32), v110, v108; c.resume = 5561; return None, gas - 195
  if gas < 300: st += v67, 65535, v68, 1513, v106, v107, (v110 + 32), v110, v108; c.resume = 10375; return None, gas - 195
  if v107 and v110 + 32 + v107 > ml: gas = grow(c, gas, 300, v110 + 32, v107); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 300, 3 * (v107 + 31 >> 5))
  copy_data(mb, data, v110 + 32, v108, v107)
  v124 = v110 + v107
  if v124 + 64 > ml: gas = grow(c, gas, 300, v124 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v124 + 32:v124 + 64] = K1
  v126 = fb(mb[v110:v110 + 32])
  if v126 and v110 + 32 + v126 > ml: gas = grow(c, gas, 300, v110 + 32, v126); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 300, 6 * (v126 + 31 >> 5))
  v127 = fb(keccak(mb[v110 + 32:v110 + 32 + v126]).digest())
  v128 = 1 if v127 == v106 else 0
  if v128:
   if gas < 328: st += v67, 65535, v68, 1513, v106, v127, (1 if not (v128) else 0), v107; c.resume = 10457; return None, gas - 300
   gas -= 328
   v132, v133 = (1 if not (v107 == 1024) else 0), 0
  else:
   gas -= 300
   v132, v133 = (1 if not (v128) else 0), v107
  if gas < 1827: st += v67, 65535, v68, 1513, v106, v127, v132, v133; c.resume = 10402; return None, gas
  if v132:
   st += v67, 65535, v68, 1513, v106, v127; c.resume = 10411; return None, gas - 16
  v134 = v68 & 65535
  v135 = v134 + 128
  if v134 > v135:
   st += v67, v135, v134; c.resume = 3224; return None, gas - 66
  v137 = 127 + v134
  if v137 > v135:
   st += v67, v137; c.resume = 3224; return None, gas - 94
  v140 = fb(mb[160:192])
  if not ((v140 & 65535) < (v137 >> 7)):
   st += v67, v137; c.resume = 5453; return None, gas - 134
  v145 = (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) + 4 & M
  v146 = read_data(data, v145)
  if not ((v146 ^ SB) < ((((len(data)) - v145 & M) - 31 & M) ^ SB)):
   st += v67, v137, 1568, v146, v145; c.resume = 5561; return None, gas - 209
  v152 = v145 + v146 & M
  v153 = read_data(data, v152)
  if v153 > 0xffffffffffffffff:
   st += v67, v137, 1568, v153, v152; c.resume = 5561; return None, gas - 243
  v155 = 32 + v152 & M
  if (v155 ^ SB) > (((len(data)) - v153 & M) ^ SB):
   st += v67, v137, v155, v153, 1568; c.resume = 5561; return None, gas - 279
  if not (v153):
   st += v67, v137, v153; c.resume = 5359; return None, gas - 312
  v163 = 4 + (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) & M
  v164 = read_data(data, ((fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) + 100 & M))
  if not ((v164 ^ SB) < ((((len(data)) - v163 & M) - 31 & M) ^ SB)):
   st += v67, v137, v153, v153, 1596, v164, v163; c.resume = 5561; return None, gas - 399
  v170 = v163 + v164 & M
  v171 = read_data(data, v170)
  if v171 > 0xffffffffffffffff:
   st += v67, v137, v153, v153, 1596, v171, v170; c.resume = 5561; return None, gas - 433
  v173 = 32 + v170 & M
  if (v173 ^ SB) > (((len(data)) - (v171 << 5) & M) ^ SB):
   st += v67, v137, v153, v153, v173, v171, 1596; c.resume = 5561; return None, gas - 475
  if (v171 - v153 & M):
   st += v67, v137, v153; c.resume = 5250; return None, gas - 505
  v182 = 4 + (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) & M
  v183 = read_data(data, ((fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) + 36 & M))
  if not ((v183 ^ SB) < ((((len(data)) - v182 & M) - 31 & M) ^ SB)):
   st += v67, v137, v153, 1623, v183, v182; c.resume = 5561; return None, gas - 589
  v189 = v182 + v183 & M
  v190 = read_data(data, v189)
  if v190 > 0xffffffffffffffff:
   st += v67, v137, v153, 1623, v190, v189; c.resume = 5561; return None, gas - 623
  v192 = 32 + v189 & M
  if (v192 ^ SB) > (((len(data)) - (v190 << 5) & M) ^ SB):
   st += v67, v137, v153, v192, v190, 1623; c.resume = 5561; return None, gas - 665
  v197 = 1 if v190 == 1 else 0
  if not (v197):
   gas -= 733
   v201 = (1 if not (v190 == v153) else 0)
  else:
   gas -= 707
   v201 = (1 if not (v197) else 0)
  if v201:
   st += v67, v137, v153, v190; c.resume = 5152; return None, gas - 14
  v205 = 4 + (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) & M
  v206 = read_data(data, ((fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) + 68 & M))
  if not ((v206 ^ SB) < ((((len(data)) - v205 & M) - 31 & M) ^ SB)):
   st += v67, v137, v153, 1661, v206, v205; c.resume = 5561; return None, gas - 100
  v212 = v205 + v206 & M
  v213 = read_data(data, v212)
  if v213 > 0xffffffffffffffff:
   st += v67, v137, v153, 1661, v213, v212; c.resume = 5561; return None, gas - 134
  v215 = 32 + v212 & M
  if (v215 ^ SB) > (((len(data)) - (v213 << 5) & M) ^ SB):
   st += v67, v137, v153, v215, v213, 1661; c.resume = 5561; return None, gas - 176
  v220 = 1 if v213 == 1 else 0
  if not (v220):
   gas -= 244
   v224 = (1 if not (v213 == v153) else 0)
  else:
   gas -= 218
   v224 = (1 if not (v220) else 0)
  if v224:
   st += v67, v137, v153, v213; c.resume = 5054; return None, gas - 14
  v225 = fb(mb[160:192])
  v226 = v225 & 65535
  v227 = fb(mb[160:192])
  v232 = fb(mb[160:192])
  if not ((not ((v232 & 65535))) or (128 == (((v227 << 7 & M) & 0x7fff80) // v226 if v226 else 0))):
   st += v67, v137, v153; c.resume = 3224; return None, gas - 91
  v238 = (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) + 4 & M
  v239 = read_data(data, v238)
  if not ((v239 ^ SB) < ((((len(data)) - v238 & M) - 31 & M) ^ SB)):
   st += v67, v137, v153, 1730, v239, v238; c.resume = 5561; return None, gas - 166
  v245 = v238 + v239 & M
  v246 = read_data(data, v245)
  if v246 > 0xffffffffffffffff:
   st += v67, v137, v153, 1730, v246, v245; c.resume = 5561; return None, gas - 200
  v248 = 32 + v245 & M
  if (v248 ^ SB) > (((len(data)) - v246 & M) ^ SB):
   st += v67, v137, v153, v248, v246, 1730; c.resume = 5561; return None, gas - 236
  v255 = 4 + (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) & M
  v256 = read_data(data, ((fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) + 36 & M))
  if not ((v256 ^ SB) < ((((len(data)) - v255 & M) - 31 & M) ^ SB)):
   st += v67, v137, v153, v248, v246, 1750, v256, v255; c.resume = 5561; return None, gas - 329
  v262 = v255 + v256 & M
  v263 = read_data(data, v262)
  if v263 > 0xffffffffffffffff:
   st += v67, v137, v153, v248, v246, 1750, v263, v262; c.resume = 5561; return None, gas - 363
  v265 = 32 + v262 & M
  if (v265 ^ SB) > (((len(data)) - (v263 << 5) & M) ^ SB):
   st += v67, v137, v153, v248, v246, v265, v263, 1750; c.resume = 5561; return None, gas - 405
  v273 = 4 + (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) & M
  v274 = read_data(data, ((fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) + 68 & M))
  if not ((v274 ^ SB) < ((((len(data)) - v273 & M) - 31 & M) ^ SB)):
   st += v67, v137, v153, v248, v265, v263, v246, 1772, v274, v273; c.resume = 5561; return None, gas - 504
  v280 = v273 + v274 & M
  v281 = read_data(data, v280)
  if v281 > 0xffffffffffffffff:
   st += v67, v137, v153, v248, v265, v263, v246, 1772, v281, v280; c.resume = 5561; return None, gas - 538
  v283 = 32 + v280 & M
  if (v283 ^ SB) > (((len(data)) - (v281 << 5) & M) ^ SB):
   st += v67, v137, v153, v248, v265, v263, v246, v283, v281, 1772; c.resume = 5561; return None, gas - 580
  v291 = 4 + (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) & M
  v292 = read_data(data, ((fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) + 100 & M))
  if not ((v292 ^ SB) < ((((len(data)) - v291 & M) - 31 & M) ^ SB)):
   st += v67, v137, v153, v281, v265, v283, v246, v248, v263, 1794, v292, v291; c.resume = 5561; return None, gas - 682
  v298 = v291 + v292 & M
  v299 = read_data(data, v298)
  if v299 > 0xffffffffffffffff:
   st += v67, v137, v153, v281, v265, v283, v246, v248, v263, 1794, v299, v298; c.resume = 5561; return None, gas - 716
  v301 = 32 + v298 & M
  if (v301 ^ SB) > (((len(data)) - (v299 << 5) & M) ^ SB):
   st += v67, v137, v153, v281, v265, v283, v246, v248, v263, v301, v299, 1794; c.resume = 5561; return None, gas - 758
  v306 = fb(mb[64:96])
  v307 = v246 << 5
  mb[64:96] = ((v306 + v307 & M) + v307 & M).to_bytes(32)
  v310 = fb(mb[256:288])
  v311 = fb(mb[256:288])
  v312 = fb(mb[256:288])
  gas -= 850
  v372, v373, v374, v375, v376, v377 = v311, v265, v312, v301, v283, v310
  while True:
   if gas < 503: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377; c.resume = 1832; return None, gas
   if v374 < v246:
    v381 = fb(mb[256:288])
    v386 = fb(mb[256:288])
    v389 = 1 if (((read_data(data, (v248 + v374 & M))) >> (248 - 8 * v386) & 255 if v386 < 32 else 0) < v377) or (((read_data(data, (v248 + v374 & M))) >> (248 - 8 * v381) & 255 if v381 < 32 else 0) > 127) else 0
    v393 = fb(mb[256:288])
    v396 = v374 << 5
    v399 = fb(mb[256:288])
    v402 = (v306 + v307 & M) + v396 & M
    if v402 + 32 > ml: gas = grow(c, gas, 503, v402, 32); mb = mem._bytes; ml = len(mb)
    mb[v402:v402 + 32] = ((read_data(data, (v248 + v374 & M))) >> (248 - 8 * v399) & 255 if v399 < 32 else 0).to_bytes(32)
    v405 = fb(mb[256:288])
    v407 = fb(mb[160:192])
    v412 = (v306 + v307 & M) + v307 & M
    if v412 + 32 > ml: gas = grow(c, gas, 503, v412, 32); mb = mem._bytes; ml = len(mb)
    mb[v412:v412 + 32] = (((v407 << 7 & M) & 0x7fff80) + ((read_data(data, (v248 + v374 & M))) >> (248 - 8 * v405) & 255 if v405 < 32 else 0)).to_bytes(32)
    v416 = ((v306 + v307 & M) + v307 & M) + 32 & M
    if v416 + 32 > ml: gas = grow(c, gas, 503, v416, 32); mb = mem._bytes; ml = len(mb)
    mb[v416:v416 + 32] = (read_data(data, v373)).to_bytes(32)
    v420 = ((v306 + v307 & M) + v307 & M) + 64 & M
    if v420 + 32 > ml: gas = grow(c, gas, 503, v420, 32); mb = mem._bytes; ml = len(mb)
    mb[v420:v420 + 32] = (read_data(data, v376)).to_bytes(32)
    v424 = ((v306 + v307 & M) + v307 & M) + 96 & M
    if v424 + 32 > ml: gas = grow(c, gas, 503, v424, 32); mb = mem._bytes; ml = len(mb)
    mb[v424:v424 + 32] = (read_data(data, v375)).to_bytes(32)
    v426 = (v306 + v307 & M) + v307 & M
    if v426 + 128 > ml: gas = grow(c, gas, 503, v426, 128); mb = mem._bytes; ml = len(mb)
    gas = take(gas, 503, 24)
    v427 = fb(keccak(mb[v426:v426 + 128]).digest())
    v428 = v306 + v396 & M
    if v428 + 32 > ml: gas = grow(c, gas, 503, v428, 32); mb = mem._bytes; ml = len(mb)
    mb[v428:v428 + 32] = v427.to_bytes(32)
    gas -= 503
    v372, v373, v374, v375, v376, v377 = (v389 | v372), (((1 if v263 > 1 else 0) << 5) + v373 & M), (v374 + 1), (v375 + 32 & M), (((1 if v281 > 1 else 0) << 5) + v376 & M), (((read_data(data, (v248 + v374 & M))) >> (248 - 8 * v393) & 255 if v393 < 32 else 0) + 1)
    continue
   break
  if gas < 243: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377; c.resume = 1840; return None, gas - 23
  if v372:
   st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v137, v153, v306; c.resume = 4776; return None, gas - 51
  v440 = 4 + (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) & M
  v441 = read_data(data, ((fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) + 132 & M))
  if not ((v441 ^ SB) < ((((len(data)) - v440 & M) - 31 & M) ^ SB)):
   st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v137, v153, v306, 1868, v441, v440; c.resume = 5561; return None, gas - 135
  v447 = v440 + v441 & M
  v448 = read_data(data, v447)
  if v448 > 0xffffffffffffffff:
   st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v137, v153, v306, 1868, v448, v447; c.resume = 5561; return None, gas - 169
  v450 = 32 + v447 & M
  if (v450 ^ SB) > (((len(data)) - (v448 << 5) & M) ^ SB):
   st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v137, v153, v306, v450, v448, 1868; c.resume = 5561; return None, gas - 211
  v455 = fb(mb[256:288])
  gas -= 243
  v534, v535, v536 = v450, v455, v153
  while True:
   if gas < 39: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v137, v534, v450, v306, v153, v535, v536; c.resume = 1879; return None, gas
   if v535 < 7:
    v538 = fb(mb[256:288])
    v539 = fb(mb[256:288])
    gas -= 39
    v575, v576, v577 = v534, v539, v538
    while True:
     if gas < 181: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v137, v575, v450, v306, v153, v535, v576, v577, v536; c.resume = 4621; return None, gas
     if v576 < (v536 << 5 & M):
      v582 = (v306 + (v153 << 5) & M) + v576 & M
      if v582 + 32 > ml: gas = grow(c, gas, 181, v582, 32); mb = mem._bytes; ml = len(mb)
      v583 = fb(mb[v582:v582 + 32])
      v585 = (v583 << 5 & M) & 32
      v586 = v306 + v576 & M
      if v586 + 32 > ml: gas = grow(c, gas, 181, v586, 32); mb = mem._bytes; ml = len(mb)
      v587 = fb(mb[v586:v586 + 32])
      if v585 + 32 > ml: gas = grow(c, gas, 181, v585, 32); mb = mem._bytes; ml = len(mb)
      mb[v585:v585 + 32] = v587.to_bytes(32)
      v588 = v576 + 32 & M
      if v582 + 64 > ml: gas = grow(c, gas, 181, v582 + 32, 32); mb = mem._bytes; ml = len(mb)
      v591 = fb(mb[v582 + 32:v582 + 64])
      if 1 == (1 if (v588 < (v536 << 5 & M)) and (v591 == (v583 | 1)) else 0):
       if gas < 236: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v137, v583, v450, v306, v153, v535, v576, v536, v577, v575, v585, v588, v586; c.resume = 4755; return None, gas - 181
       if v586 + 64 > ml: gas = grow(c, gas, 236, v586 + 32, 32); mb = mem._bytes; ml = len(mb)
       v598 = fb(mb[v586 + 32:v586 + 64])
       mb[32:64] = v598.to_bytes(32)
       gas -= 236
       v602, v603 = v575, v588
      else:
       if gas < 227: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v137, v583, v450, v306, v153, v535, v576, v536, v577, v575, v585, v588, v586; c.resume = 4705; return None, gas - 181
       v600 = v585 ^ 32
       if v600 + 32 > ml: gas = grow(c, gas, 227, v600, 32); mb = mem._bytes; ml = len(mb)
       mb[v600:v600 + 32] = (read_data(data, v575)).to_bytes(32)
       gas -= 227
       v602, v603 = (v575 + 32 & M), v576
      if gas < 108: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v137, v602, v450, v306, v153, v535, v603, v536, 32, 32, v577, v583; c.resume = 4722; return None, gas
      v604 = fb(mb[256:288])
      if v604 + 64 > ml: gas = grow(c, gas, 108, v604, 64); mb = mem._bytes; ml = len(mb)
      gas = take(gas, 108, 12)
      v605 = fb(keccak(mb[v604:v604 + 64]).digest())
      v606 = v306 + v577 & M
      if v606 + 32 > ml: gas = grow(c, gas, 108, v606, 32); mb = mem._bytes; ml = len(mb)
      mb[v606:v606 + 32] = v605.to_bytes(32)
      v610 = (v306 + (v153 << 5) & M) + v577 & M
      if v610 + 32 > ml: gas = grow(c, gas, 108, v610, 32); mb = mem._bytes; ml = len(mb)
      mb[v610:v610 + 32] = (v583 >> 1).to_bytes(32)
      gas -= 108
      v575, v576, v577 = v602, (v603 + 32 & M), (v577 + 32 & M)
      continue
     break
    if gas < 65: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v137, v575, v450, v306, v153, v535, v576, v577, v536; c.resume = 4632; return None, gas - 29
    gas -= 65
    v534, v535, v536 = v575, (v535 + 1), (v577 >> 5)
    continue
   break
  if gas < 62: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v137, v534, v450, v306, v153, v535, v536; c.resume = 1888; return None, gas - 23
  if v306 + 32 > ml: gas = grow(c, gas, 62, v306, 32); mb = mem._bytes; ml = len(mb)
  v615 = fb(mb[v306:v306 + 32])
  v617 = (v534 - v450 & M) >> 5
  gas -= 62
  v622, v623 = v617, 1
  while True:
   if gas < 117: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v615, v617, v622, v623, v137; c.resume = 1904; return None, gas
   if v623 < (v137 >> 7):
    if v622 == 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff:
     st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v615, v617, v623, v137, 4601, v622; c.resume = 8351; return None, gas - 76
    gas -= 117
    v622, v623 = (1 + v622 & M), (v623 << 1)
    continue
   break
  if gas < 241: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v615, v617, v622, v623, v137; c.resume = 1915; return None, gas - 29
  v632 = 4 + (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) & M
  v633 = read_data(data, ((fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) + 132 & M))
  if not ((v633 ^ SB) < ((((len(data)) - v632 & M) - 31 & M) ^ SB)):
   st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v615, v617, v622, v622, 1937, v633, v632; c.resume = 5561; return None, gas - 120
  v639 = v632 + v633 & M
  v640 = read_data(data, v639)
  if v640 > 0xffffffffffffffff:
   st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v615, v617, v622, v622, 1937, v640, v639; c.resume = 5561; return None, gas - 154
  v642 = 32 + v639 & M
  if (v642 ^ SB) > (((len(data)) - (v640 << 5) & M) ^ SB):
   st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v615, v617, v622, v622, v642, v640, 1937; c.resume = 5561; return None, gas - 196
  if (v640 - v622 & M):
   st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v615, v617, v622; c.resume = 4480; return None, gas - 226
  v648 = fb(mb[160:192])
  gas -= 241
  v719, v720, v721 = v615, (v648 & 65535), v617
  while True:
   if gas < 401: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v720, v622, v721; c.resume = 1953; return None, gas
   if v721 < v622:
    if (v720 & 1):
     v727 = 4 + (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) & M
     v728 = read_data(data, ((fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) + 132 & M))
     if not ((v728 ^ SB) < ((((len(data)) - v727 & M) - 31 & M) ^ SB)):
      st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v720, v622, v721, 1, 4475, v719, 4469, v721, 4417, v728, v727; c.resume = 5561; return None, gas - 164
     v734 = v727 + v728 & M
     v735 = read_data(data, v734)
     if v735 > 0xffffffffffffffff:
      st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v720, v622, v721, 1, 4475, v719, 4469, v721, 4417, v735, v734; c.resume = 5561; return None, gas - 198
     v737 = 32 + v734 & M
     if (v737 ^ SB) > (((len(data)) - (v735 << 5) & M) ^ SB):
      st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v720, v622, v721, 1, 4475, v719, 4469, v721, v737, v735, 4417; c.resume = 5561; return None, gas - 240
     if not (v721 < v735):
      st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v720, v622, v721, 1, 4475, v719, 4469, v737, v721; c.resume = 9575; return None, gas - 292
     v747 = fb(mb[64:96])
     v748 = v747 + 32 & M
     if v748 + 32 > ml: gas = grow(c, gas, 399, v748, 32); mb = mem._bytes; ml = len(mb)
     mb[v748:v748 + 32] = (read_data(data, ((v721 << 5) + v737 & M))).to_bytes(32)
     v749 = v747 + 64 & M
     if v749 + 32 > ml: gas = grow(c, gas, 399, v749, 32); mb = mem._bytes; ml = len(mb)
     mb[v749:v749 + 32] = v719.to_bytes(32)
     if v747 + 32 > ml: gas = grow(c, gas, 399, v747, 32); mb = mem._bytes; ml = len(mb)
     mb[v747:v747 + 32] = K8
     if gas < 523: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v720, v622, v721, 1, 4475, v748, v747, 11839, 96, v747; c.resume = 9701; return None, gas - 399
     v750 = v747 + 96
     if (v750 > 0xffffffffffffffff) or (v750 < v747):
      st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v720, v622, v721, 1, 4475, v748, v747, 11839, v750; c.resume = 9656; return None, gas - 461
     mb[64:96] = v750.to_bytes(32)
     v754 = fb(mb[v747:v747 + 32])
     if v754 and v748 + v754 > ml: gas = grow(c, gas, 523, v748, v754); mb = mem._bytes; ml = len(mb)
     gas = take(gas, 523, 6 * (v754 + 31 >> 5))
     v755 = fb(keccak(mb[v748:v748 + v754]).digest())
     if gas < 535: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v720, v622, v721, 1, v755; c.resume = 4475; return None, gas - 523
     gas -= 535
     v788 = v755
    else:
     v759 = 4 + (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) & M
     v760 = read_data(data, ((fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) + 132 & M))
     if not ((v760 ^ SB) < ((((len(data)) - v759 & M) - 31 & M) ^ SB)):
      st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v720, v622, v721, 1, 4430, v719, 4423, v721, 4417, v760, v759; c.resume = 5561; return None, gas - 163
     v766 = v759 + v760 & M
     v767 = read_data(data, v766)
     if v767 > 0xffffffffffffffff:
      st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v720, v622, v721, 1, 4430, v719, 4423, v721, 4417, v767, v766; c.resume = 5561; return None, gas - 197
     v769 = 32 + v766 & M
     if (v769 ^ SB) > (((len(data)) - (v767 << 5) & M) ^ SB):
      st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v720, v622, v721, 1, 4430, v719, 4423, v721, v769, v767, 4417; c.resume = 5561; return None, gas - 239
     if not (v721 < v767):
      st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v720, v622, v721, 1, 4430, v719, 4423, v769, v721; c.resume = 9575; return None, gas - 291
     v779 = fb(mb[64:96])
     v780 = v779 + 32 & M
     if v780 + 32 > ml: gas = grow(c, gas, 401, v780, 32); mb = mem._bytes; ml = len(mb)
     mb[v780:v780 + 32] = v719.to_bytes(32)
     v781 = v779 + 64 & M
     if v781 + 32 > ml: gas = grow(c, gas, 401, v781, 32); mb = mem._bytes; ml = len(mb)
     mb[v781:v781 + 32] = (read_data(data, ((v721 << 5) + v769 & M))).to_bytes(32)
     if v779 + 32 > ml: gas = grow(c, gas, 401, v779, 32); mb = mem._bytes; ml = len(mb)
     mb[v779:v779 + 32] = K8
     if gas < 525: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v720, v622, v721, 1, 4430, v780, v779, 11839, 96, v779; c.resume = 9701; return None, gas - 401
     v782 = v779 + 96
     if (v782 > 0xffffffffffffffff) or (v782 < v779):
      st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v720, v622, v721, 1, 4430, v780, v779, 11839, v782; c.resume = 9656; return None, gas - 463
     mb[64:96] = v782.to_bytes(32)
     v786 = fb(mb[v779:v779 + 32])
     if v786 and v780 + v786 > ml: gas = grow(c, gas, 525, v780, v786); mb = mem._bytes; ml = len(mb)
     gas = take(gas, 525, 6 * (v786 + 31 >> 5))
     v787 = fb(keccak(mb[v780:v780 + v786]).digest())
     gas -= 525
     v788 = v787
    if gas < 30: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v720, v622, v721, 1, v788; c.resume = 4430; return None, gas
    gas -= 30
    v719, v720, v721 = v788, (v720 >> 1), (v721 + 1)
    continue
   break
  if gas < 318: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v720, v622, v721; c.resume = 1961; return None, gas - 23
  if (v719 - v67 & M):
   st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719; c.resume = 4322; return None, gas - 51
  v793 = (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) + 4 & M
  v794 = read_data(data, v793)
  if not ((v794 ^ SB) < ((((len(data)) - v793 & M) - 31 & M) ^ SB)):
   st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, 1985, v794, v793; c.resume = 5561; return None, gas - 126
  v800 = v793 + v794 & M
  v801 = read_data(data, v800)
  if v801 > 0xffffffffffffffff:
   st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, 1985, v801, v800; c.resume = 5561; return None, gas - 160
  v803 = 32 + v800 & M
  if (v803 ^ SB) > (((len(data)) - v801 & M) ^ SB):
   st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v803, v801, 1985; c.resume = 5561; return None, gas - 196
  v807 = fb(mb[160:192])
  v808 = fb(mb[128:160])
  v809 = fb(mb[64:96])
  if v809 + 32 > ml: gas = grow(c, gas, 318, v809, 32); mb = mem._bytes; ml = len(mb)
  mb[v809:v809 + 32] = K9
  if v809 + 36 > ml: gas = grow(c, gas, 318, v809 + 4, 32); mb = mem._bytes; ml = len(mb)
  mb[v809 + 4:v809 + 36] = (v808 & 0xffffffffffffffff).to_bytes(32)
  if v809 + 68 > ml: gas = grow(c, gas, 318, v809 + 36, 32); mb = mem._bytes; ml = len(mb)
  mb[v809 + 36:v809 + 68] = (v807 & 65535).to_bytes(32)
  v815 = gas - 318
  gm.gas_remaining = gas - 318
  st += 64, v809, 68, v809, (I12 & 0xffffffffffffffffffffffffffffffffffffffff), v815
  hfa(c, st, gm)
  v816 = st.pop()
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 548: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v801, v803, 2000, v809, v816; c.resume = 10628; return None, gas
  if not (v816):
   st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v801, v803, 2000, v809, v816; c.resume = 7161; return None, gas - 19
  if v816:
   v818 = len(c.return_data)
   if 64 > v818:
    v820 = len(c.return_data)
    gas -= 90
    v821 = v820
   else:
    gas -= 71
    v821 = 64
   v824 = v809 + ((v821 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
   if (v824 > 0xffffffffffffffff) or (v824 < v809):
    st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v801, v803, 2000, v809, 64, v809, v821, 10692, v824; c.resume = 9656; return None, gas - 89
   mb[64:96] = v824.to_bytes(32)
   if (((v809 + v821) - v809 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
    st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v801, v803, 2000, v809; c.resume = 5561; return None, gas - 129
   v831 = fb(mb[v809:v809 + 32])
   if (v831 - (v831 & 0xffffffffffffffffffffffffffffffff) & M):
    st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v801, v803, 2000, 0xffffffffffffffffffffffffffffffff, v809, 10739, 32, v831, 10732; c.resume = 5561; return None, gas - 193
   v835 = fb(mb[v809 + 32:v809 + 64])
   if (v835 - (v835 & 0xffffffffffffffffffffffffffffffff) & M):
    st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v801, v803, 2000, 0xffffffffffffffffffffffffffffffff, v831, v835, 10739; c.resume = 5561; return None, gas - 254
   gas -= 277
   v839, v840 = v835, v831
  else:
   gas -= 39
   v839, v840 = 0, 0
  v842 = (v840 | v839) & 0xffffffffffffffffffffffffffffffff
  v843 = fb(mb[128:160])
  v845 = fb(mb[256:288])
  if v845 + 32 > ml: gas = grow(c, gas, 181, v845, 32); mb = mem._bytes; ml = len(mb)
  mb[v845:v845 + 32] = (v843 & 0xffffffffffffffff).to_bytes(32)
  v846 = fb(mb[256:288])
  mb[32:64] = v846.to_bytes(32)
  v847 = fb(mb[256:288])
  if v847 + 64 > ml: gas = grow(c, gas, 181, v847, 64); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 181, 12)
  v848 = fb(keccak(mb[v847:v847 + 64]).digest())
  v849 = fb(mb[160:192])
  mb[0:32] = (v849 & 65535).to_bytes(32)
  mb[32:64] = v848.to_bytes(32)
  gas = take(gas, 181, 12)
  v851 = fb(keccak(mb[0:64]).digest())
  v852 = fb(mb[64:96])
  v853 = fb(mb[256:288])
  gas -= 181
  v859, v860, v861 = v851, v853, v852
  while True:
   if gas < 27: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v801, v852, v842, v803, v859, v860, v861; c.resume = 2060; return None, gas
   if v860 < 3:
    gm.gas_remaining = gas - 27
    st.append(v859)
    h54(c, st, gm)
    v863 = st.pop()
    gas = gm.gas_remaining
    if gas < 53: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v801, v852, v842, v803, v859, v860, v861, v863; c.resume = 4302; return None, gas
    if v861 + 32 > ml: gas = grow(c, gas, 53, v861, 32); mb = mem._bytes; ml = len(mb)
    mb[v861:v861 + 32] = v863.to_bytes(32)
    gas -= 53
    v859, v860, v861 = (1 + v859 & M), (1 + v860), (32 + v861)
    continue
   break
  if gas < 328: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v801, v852, v842, v803, v859, v860, v861; c.resume = 2069; return None, gas - 23
  v867 = v852 + 96 & M
  if (v867 > 0xffffffffffffffff) or (v867 < v852):
   st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v801, v852, v842, v803, 2082, v867; c.resume = 9656; return None, gas - 111
  mb[64:96] = v867.to_bytes(32)
  if v801 > 0xffffffffffffffff:
   st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v801, v852, v842, v803, 2091, v801; c.resume = 9656; return None, gas - 166
  v874 = fb(mb[64:96])
  v877 = v874 + (((32 + (v801 << 5)) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
  if (v877 > 0xffffffffffffffff) or (v877 < v874):
   st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v852, v842, v803, v801, 2105, v877; c.resume = 9656; return None, gas - 281
  mb[64:96] = v877.to_bytes(32)
  if v874 + 32 > ml: gas = grow(c, gas, 328, v874, 32); mb = mem._bytes; ml = len(mb)
  mb[v874:v874 + 32] = v801.to_bytes(32)
  if gas < 407: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v852, v842, v803, v801, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0, 2120, v801; c.resume = 9853; return None, gas - 328
  if v801 > 0xffffffffffffffff:
   st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v852, v842, v803, v801, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0, 2120, v801; c.resume = 9656; return None, gas - 351
  v884 = (32 + (v801 << 5)) - 32 & M
  if v884 and v874 + 32 + v884 > ml: gas = grow(c, gas, 407, v874 + 32, v884); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 407, 3 * (v884 + 31 >> 5))
  copy_data(mb, data, v874 + 32, (len(data)), v884)
  v887 = fb(mb[256:288])
  gas -= 407
  v1038, v1039 = v887, v887
  while True:
   if gas < 322: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v852, v1038, v803, v1039, v842, v801; c.resume = 2135; return None, gas
   if v1039 < v801:
    if not (v1039 < v801):
     st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v1038, v803, v1039, v874, v852, v842, v801, 4035, v1039, v803; c.resume = 9575; return None, gas - 88
    v1045 = (read_data(data, (v803 + v1039 & M))) >> 248
    if not (((v842 >> v1045) & 1)):
     gas -= 187
     v1188 = v1038
    else:
     v1049 = fb(mb[192:224])
     v1050 = fb(mb[224:256])
     v1051 = v1045 << 3
     if not ((not (v1045)) or (8 == (v1051 // v1045 if v1045 else 0))):
      st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v1038, v803, v1039, v874, v852, v1045, v801, v842, 4066, v1050, v1051, v1049; c.resume = 8351; return None, gas - 236
     v1057 = v1051 + 8
     if v1051 > v1057:
      st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v1038, v803, v1039, v874, v852, v1045, v801, v842, 4066, v1050, v1051, v1049, v1057; c.resume = 8351; return None, gas - 267
     if v1057 > v1049:
      st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v1038, v803, v1039, v874, v852, v1045, v801, v842, 4066, v1050, v1051; c.resume = 5561; return None, gas - 283
     v1062 = (read_data(data, (v1051 + v1050 & M))) >> 192
     v1063 = fb(mb[256:288])
     gas -= 322
     v1077 = v1063
     while True:
      if gas < 257: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v1038, v1062, v1039, v874, v852, v1045, v801, v842, v803, v1077; c.resume = 4074; return None, gas
      v1078 = 1 if v1077 < 6 else 0
      if v1078:
       if (v1077 - v1077 & M):
        st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v1038, v1062, v1039, v874, v852, v1045, v801, v842, v803, v1077, 255, 4275, v1062, v1077; c.resume = 8351; return None, gas - 84
       v1081 = 40 - (v1077 << 3)
       if v1081 > 40:
        st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v1038, v1062, v1039, v874, v852, v1045, v801, v842, v803, v1077, 255, 4275, v1062, v1081; c.resume = 8351; return None, gas - 118
       gas -= 171
       v1087 = (1 if not (not (((v1062 >> v1081) & 255))) else 0)
      else:
       gas -= 26
       v1087 = v1078
      if not (v1087):
       break
      if v1077 == 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff:
       st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v1038, v1062, v1039, v874, v852, v1045, v801, v842, v803, 4098, v1077; c.resume = 8351; return None, gas - 57
      gas -= 86
      v1077 = (1 + v1077 & M)
      continue
     if gas < 96: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v1038, v1062, v1039, v874, v852, v1045, v801, v842, v803, v1077; c.resume = 4103; return None, gas - 17
     v1091 = fb(mb[256:288])
     v1092 = v1045 * 6
     v1096 = 1 if (not (v1045)) or (6 == (v1092 // v1045 if v1045 else 0)) else 0
     v1097 = 1 if not (v1096) else 0
     gas -= 96
     v1137 = v1091
     while True:
      if gas < 247: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v852, v1039, v842, v803, v801, v1038, v1077, v1092, v1097, v1137; c.resume = 4133; return None, gas
      if v1137 < v1077:
       if not (v1096):
        st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v852, v1039, v842, v803, v801, v1038, v1077, v1092, v1097, v1137; c.resume = 3224; return None, gas - 40
       v1139 = v1092 + v1137 & M
       if v1092 > v1139:
        st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v852, v1039, v842, v803, v801, v1038, v1077, v1092, v1097, 1, v1137, 4215, v1139, 4209; c.resume = 8351; return None, gas - 104
       v1141 = v1139 & 255
       v1142 = 1 << v1141 & M
       v1143 = v1139 >> 8
       if not (v1143 < 3):
        st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v852, v1039, v842, v803, v801, v1038, v1077, v1092, v1097, 1, v1137, 4215, v852, v1142, v1143, v1142, 10836, v852, v1143; c.resume = 9575; return None, gas - 207
       v1147 = (v1143 << 5) + v852
       if v1147 + 32 > ml: gas = grow(c, gas, 247, v1147, 32); mb = mem._bytes; ml = len(mb)
       v1148 = fb(mb[v1147:v1147 + 32])
       if (v1148 & v1142):
        if gas < 267: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v852, v1039, v842, v803, v801, v1038, v1077, v1092, v1097, 1, v1137, 4215, v852, v1142, v1143; c.resume = 9620; return None, gas - 247
        gas -= 267
        v1160 = 0
       else:
        if gas < 343: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v852, v1039, v842, v803, v801, v1038, v1077, v1092, v1097, 1, v1137, 4215, v852, v1142, v1143; c.resume = 10843; return None, gas - 247
        if not (v1143 < 3):
         st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v852, v1039, v842, v803, v801, v1038, v1077, v1092, v1097, 1, v1137, 4215, v852, 10864, v1143, v1142, 10856, v852, v1143; c.resume = 9575; return None, gas - 302
        v1153 = (v1143 << 5) + v852
        if v1153 + 32 > ml: gas = grow(c, gas, 343, v1153, 32); mb = mem._bytes; ml = len(mb)
        v1154 = fb(mb[v1153:v1153 + 32])
        v1155 = v1154 | v1142
        if gas < 410: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v852, v1039, v842, v803, v801, v1038, v1077, v1092, v1097, 1, v1137, 4215, v1155, 10864, v1143, v852; c.resume = 10796; return None, gas - 343
        if not (v1143 < 3):
         st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v852, v1039, v842, v803, v801, v1038, v1077, v1092, v1097, 1, v1137, 4215, v1155, 10864, v852, v1143; c.resume = 9575; return None, gas - 372
        v1159 = (v1143 << 5) + v852
        if v1159 + 32 > ml: gas = grow(c, gas, 410, v1159, 32); mb = mem._bytes; ml = len(mb)
        mb[v1159:v1159 + 32] = v1155.to_bytes(32)
        gas -= 410
        v1160 = 1
       if gas < 120: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v852, v1039, v842, v803, v801, v1038, v1077, v1092, v1097, 1, v1137, v1160; c.resume = 4215; return None, gas
       if v1160:
        v1161 = fb(mb[v874:v874 + 32])
        if not (v1039 < v1161):
         st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v852, v1039, v842, v803, v801, v1038, v1077, v1092, v1097, 1, v1137, v874, 4256, v1039, 4250, 4244, v1039, v874; c.resume = 9575; return None, gas - 76
        v1165 = (v1039 << 5) + v874
        if v1165 + 64 > ml: gas = grow(c, gas, 120, v1165 + 32, 32); mb = mem._bytes; ml = len(mb)
        v1167 = fb(mb[v1165 + 32:v1165 + 64])
        if gas < 248: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v852, v1039, v842, v803, v801, v1038, v1077, v1092, v1097, 1, v1137, v874, 4256, v1039, 4250, v1167; c.resume = 11298; return None, gas - 120
        if v1167 == 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff:
         st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v852, v1039, v842, v803, v801, v1038, v1077, v1092, v1097, 1, v1137, v874, 4256, v1039, 4250, v1167; c.resume = 8351; return None, gas - 143
        v1169 = 1 + v1167 & M
        v1170 = fb(mb[v874:v874 + 32])
        if not (v1039 < v1170):
         st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v852, v1039, v842, v803, v801, v1038, v1077, v1092, v1097, 1, v1137, v1169, 4256, v1039, v874; c.resume = 9575; return None, gas - 204
        v1174 = (v1039 << 5) + v874
        if v1174 + 64 > ml: gas = grow(c, gas, 248, v1174 + 32, 32); mb = mem._bytes; ml = len(mb)
        mb[v1174 + 32:v1174 + 64] = v1169.to_bytes(32)
        gas -= 248
       else:
        gas -= 14
       if gas < 15: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v852, v1039, v842, v803, v801, v1038, v1077, v1092, v1097, 1, v1137; c.resume = 4220; return None, gas
       gas -= 15
       v1137 = (v1137 + 1)
       continue
      break
     if gas < 160: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v852, v1039, v842, v803, v801, v1038, v1077, v1092, v1097, v1137; c.resume = 4141; return None, gas - 23
     if not (v1038):
      v1178 = fb(mb[v874:v874 + 32])
      if not (v1039 < v1178):
       st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v852, v1039, v842, v803, v801, 1, 4178, v1039, v874; c.resume = 9575; return None, gas - 105
      v1182 = (v1039 << 5) + v874
      if v1182 + 64 > ml: gas = grow(c, gas, 160, v1182 + 32, 32); mb = mem._bytes; ml = len(mb)
      v1184 = fb(mb[v1182 + 32:v1182 + 64])
      gas -= 160
      v1187 = (1 if not (not (v1184)) else 0)
     else:
      gas -= 50
      v1187 = v1038
     if gas < 10: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v852, v1039, v842, v803, v801, v1187; c.resume = 4151; return None, gas
     gas -= 10
     v1188 = v1187
    if gas < 24: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v852, v1188, v842, v803, v801, 1, v1039; c.resume = 4156; return None, gas
    gas -= 24
    v1038, v1039 = v1188, (v1039 + 1)
    continue
   break
  if gas < 186: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v852, v1038, v803, v1039, v842, v801; c.resume = 2143; return None, gas - 23
  if not (v1038):
   st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v852; c.resume = 3947; return None, gas - 47
  v1191 = fb(mb[128:160])
  v1193 = fb(mb[256:288])
  if v1193 + 32 > ml: gas = grow(c, gas, 186, v1193, 32); mb = mem._bytes; ml = len(mb)
  mb[v1193:v1193 + 32] = (v1191 & 0xffffffffffffffff).to_bytes(32)
  v1194 = fb(mb[256:288])
  mb[32:64] = v1194.to_bytes(32)
  v1195 = fb(mb[256:288])
  if v1195 + 64 > ml: gas = grow(c, gas, 186, v1195, 64); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 186, 12)
  v1196 = fb(keccak(mb[v1195:v1195 + 64]).digest())
  v1197 = fb(mb[160:192])
  mb[0:32] = (v1197 & 65535).to_bytes(32)
  mb[32:64] = v1196.to_bytes(32)
  gas = take(gas, 186, 12)
  v1199 = fb(keccak(mb[0:64]).digest())
  v1200 = fb(mb[256:288])
  gas -= 186
  v1206, v1207 = v852, v1200
  while True:
   if gas < 57: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207; c.resume = 2205; return None, gas
   if v1207 < 3:
    if v1206 + 32 > ml: gas = grow(c, gas, 57, v1206, 32); mb = mem._bytes; ml = len(mb)
    v1209 = fb(mb[v1206:v1206 + 32])
    gm.gas_remaining = gas - 57
    st += v1209, (v1199 + v1207 & M)
    h55(c, st, gm)
    gas = gm.gas_remaining
    if gas < 14: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, (v1206 + 32), 1, v1207; c.resume = 3942; return None, gas
    gas -= 14
    v1206, v1207 = (v1206 + 32), (v1207 + 1)
    continue
   break
  if gas < 434: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207; c.resume = 2214; return None, gas - 23
  v1214 = (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) + 4 & M
  v1215 = read_data(data, v1214)
  if not ((v1215 ^ SB) < ((((len(data)) - v1214 & M) - 31 & M) ^ SB)):
   st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v874, 2229, v1215, v1214; c.resume = 5561; return None, gas - 101
  v1221 = v1214 + v1215 & M
  v1222 = read_data(data, v1221)
  if v1222 > 0xffffffffffffffff:
   st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v874, 2229, v1222, v1221; c.resume = 5561; return None, gas - 135
  v1224 = 32 + v1221 & M
  if (v1224 ^ SB) > (((len(data)) - v1222 & M) ^ SB):
   st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v874, v1224, v1222, 2229; c.resume = 5561; return None, gas - 171
  v1228 = fb(mb[128:160])
  v1229 = fb(mb[64:96])
  v1230 = v1229 + 256 & M
  if (v1230 > 0xffffffffffffffff) or (v1230 < v1229):
   st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, 2242, 0xffffffffffffffff, v1228, v1229, 11863, 10191, v1230; c.resume = 9656; return None, gas - 298
  mb[64:96] = v1230.to_bytes(32)
  if v1229 + 32 > ml: gas = grow(c, gas, 434, v1229, 32); mb = mem._bytes; ml = len(mb)
  mb[v1229:v1229 + 32] = K1
  if v1229 + 64 > ml: gas = grow(c, gas, 434, v1229 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v1229 + 32:v1229 + 64] = K1
  if v1229 + 96 > ml: gas = grow(c, gas, 434, v1229 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v1229 + 64:v1229 + 96] = K1
  if v1229 + 128 > ml: gas = grow(c, gas, 434, v1229 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v1229 + 96:v1229 + 128] = K1
  if v1229 + 160 > ml: gas = grow(c, gas, 434, v1229 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v1229 + 128:v1229 + 160] = K1
  if v1229 + 192 > ml: gas = grow(c, gas, 434, v1229 + 160, 32); mb = mem._bytes; ml = len(mb)
  mb[v1229 + 160:v1229 + 192] = K1
  if v1229 + 224 > ml: gas = grow(c, gas, 434, v1229 + 192, 32); mb = mem._bytes; ml = len(mb)
  mb[v1229 + 192:v1229 + 224] = K1
  if v1229 + 256 > ml: gas = grow(c, gas, 434, v1229 + 224, 32); mb = mem._bytes; ml = len(mb)
  mb[v1229 + 224:v1229 + 256] = K1
  if gas < 521: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, 2242, 0xffffffffffffffff, v1228, v1229; c.resume = 11863; return None, gas - 434
  v1241 = v1228 & 0xffffffffffffffff
  mb[0:32] = v1241.to_bytes(32)
  mb[32:64] = K2
  gas = take(gas, 521, 12)
  v1242 = fb(keccak(mb[0:64]).digest())
  v1243 = fb(mb[64:96])
  if gas < 586: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1242, 2242, v1241, v1243, 11891, v1243; c.resume = 9627; return None, gas - 521
  v1244 = v1243 + 256 & M
  if (v1244 > 0xffffffffffffffff) or (v1244 < v1243):
   st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1242, 2242, v1241, v1243, 11891, v1244; c.resume = 9656; return None, gas - 565
  mb[64:96] = v1244.to_bytes(32)
  gm.gas_remaining = gas - 586
  st.append(v1242)
  h54(c, st, gm)
  v1248 = st.pop()
  gas = gm.gas_remaining
  if gas < 159: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1242, 2242, v1241, v1243, 1, v1248; c.resume = 11896; return None, gas
  if v1243 + 32 > ml: gas = grow(c, gas, 159, v1243, 32); mb = mem._bytes; ml = len(mb)
  mb[v1243:v1243 + 32] = (v1248 & 0xffffffffffffffff).to_bytes(32)
  v1251 = (v1248 >> 64) & 255
  if v1243 + 64 > ml: gas = grow(c, gas, 159, v1243 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v1243 + 32:v1243 + 64] = v1251.to_bytes(32)
  if v1243 + 96 > ml: gas = grow(c, gas, 159, v1243 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v1243 + 64:v1243 + 96] = ((v1248 >> 72) & 65535).to_bytes(32)
  if v1243 + 128 > ml: gas = grow(c, gas, 159, v1243 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v1243 + 96:v1243 + 128] = ((v1248 >> 88) & 65535).to_bytes(32)
  if v1243 + 160 > ml: gas = grow(c, gas, 159, v1243 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v1243 + 128:v1243 + 160] = ((v1248 >> 104) & 65535).to_bytes(32)
  if v1243 + 192 > ml: gas = grow(c, gas, 159, v1243 + 160, 32); mb = mem._bytes; ml = len(mb)
  mb[v1243 + 160:v1243 + 192] = ((v1248 >> 120) & 65535).to_bytes(32)
  gm.gas_remaining = gas - 159
  st.append((v1242 + 1 & M))
  h54(c, st, gm)
  v1266 = st.pop()
  gas = gm.gas_remaining
  if gas < 58: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1251, 2242, v1241, v1243, v1266; c.resume = 11971; return None, gas
  if v1243 + 224 > ml: gas = grow(c, gas, 58, v1243 + 192, 32); mb = mem._bytes; ml = len(mb)
  mb[v1243 + 192:v1243 + 224] = (v1266 & 0xffffffffffffffffffffffffffffffff).to_bytes(32)
  if v1243 + 256 > ml: gas = grow(c, gas, 58, v1243 + 224, 32); mb = mem._bytes; ml = len(mb)
  mb[v1243 + 224:v1243 + 256] = (v1266 >> 128).to_bytes(32)
  if v1251:
   if gas < 74: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243, 2242, v1241, v1243; c.resume = 12932; return None, gas - 58
   st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243
   return r2242, gas - 74
  if gas < 136: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243, 2242, v1241, v1243; c.resume = 12009; return None, gas - 58
  if (I16 & 0xffffffffffffffffffffffffffffffffffffffff):
   v1272 = fb(mb[64:96])
   if v1272 + 32 > ml: gas = grow(c, gas, 136, v1272, 32); mb = mem._bytes; ml = len(mb)
   mb[v1272:v1272 + 32] = K10
   if v1272 + 36 > ml: gas = grow(c, gas, 136, v1272 + 4, 32); mb = mem._bytes; ml = len(mb)
   mb[v1272 + 4:v1272 + 36] = v1241.to_bytes(32)
   v1275 = gas - 136
   gm.gas_remaining = gas - 136
   st += 32, v1272, 36, v1272, (I18 & 0xffffffffffffffffffffffffffffffffffffffff), v1275
   hfa(c, st, gm)
   v1276 = st.pop()
   gas = gm.gas_remaining
   mb = mem._bytes; ml = len(mb)
   if gas < 289: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243, 2242, v1241, v1272, v1276; c.resume = 12827; return None, gas
   if not (v1276):
    st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243, 2242, v1241, v1272, v1276; c.resume = 7161; return None, gas - 19
   if v1276:
    v1278 = len(c.return_data)
    if 32 > v1278:
     v1280 = len(c.return_data)
     gas -= 86
     v1281 = v1280
    else:
     gas -= 67
     v1281 = 32
    v1284 = v1272 + ((v1281 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
    if (v1284 > 0xffffffffffffffff) or (v1284 < v1272):
     st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243, 2242, v1241, v1272, 32, v1272, v1281, 12883, v1284; c.resume = 9656; return None, gas - 89
    mb[64:96] = v1284.to_bytes(32)
    if (((v1272 + v1281) - v1272 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
     st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243, 2242, v1241, v1272; c.resume = 5561; return None, gas - 129
    v1291 = fb(mb[v1272:v1272 + 32])
    if (v1291 - (v1291 & 0xffffffffffffffff) & M):
     st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243, 2242, v1241, v1291; c.resume = 5561; return None, gas - 160
    gas -= 177
    v1295 = v1291
   else:
    gas -= 37
    v1295 = 0
   mb[v1243:v1243 + 32] = (0xffffffffffffffff & v1295).to_bytes(32)
   gas -= 26
  else:
   gas -= 82
  if gas < 13: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243, 2242, v1241; c.resume = 12069; return None, gas
  v1297 = fb(mb[v1243:v1243 + 32])
  gas -= 13
  v1308 = (v1297 & 0xffffffffffffffff)
  while True:
   if gas < 142: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243, 2242, v1241, v1308; c.resume = 12082; return None, gas
   if v1308:
    v1310 = fb(mb[v1243 + 32:v1243 + 64])
    v1311 = v1310 & 255
    if v1311 == 255:
     st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243, 2242, v1241, v1308, (v1243 + 32), v1311; c.resume = 8351; return None, gas - 67
    mb[v1243 + 32:v1243 + 64] = ((v1311 + 1) & 255).to_bytes(32)
    v1315 = v1308 - 1 & M
    if v1315 > 0xffffffffffffffff:
     st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243, 2242, v1241, v1315, v1308; c.resume = 8351; return None, gas - 128
    gas -= 142
    v1308 = (v1308 & v1315)
    continue
   break
  if gas < 142: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243, 2242, v1241, v1308; c.resume = 12098; return None, gas - 23
  v1318 = v1243 + 32
  v1319 = fb(mb[v1243 + 32:v1243 + 64])
  if not ((v1319 & 255)):
   mb[v1243 + 32:v1243 + 64] = K2
   gas -= 83
  else:
   gas -= 62
  v1322 = I17 & 0xffffffffffffffffffffffffffffffffffffffff
  v1323 = fb(mb[64:96])
  if v1323 + 32 > ml: gas = grow(c, gas, 59, v1323, 32); mb = mem._bytes; ml = len(mb)
  mb[v1323:v1323 + 32] = K11
  if v1323 + 36 > ml: gas = grow(c, gas, 59, v1323 + 4, 32); mb = mem._bytes; ml = len(mb)
  mb[v1323 + 4:v1323 + 36] = v1241.to_bytes(32)
  v1325 = gas - 59
  gm.gas_remaining = gas - 59
  st += 0, v1323, 36, v1323, v1322, v1325
  hfa(c, st, gm)
  v1326 = st.pop()
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 126: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243, 2242, v1241, v1323, v1322, v1318, v1326; c.resume = 12222; return None, gas
  if not (v1326):
   st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243, 2242, v1241, v1323, v1322, v1318, v1326; c.resume = 7161; return None, gas - 19
  if v1326:
   v1328 = len(c.return_data)
   gm.gas_remaining = gas - 71
   st += v1328, 0, v1323
   h3e(c, st, gm)
   gas = gm.gas_remaining
   mb = mem._bytes; ml = len(mb)
   if gas < 237: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243, 2242, v1241, 36, v1322, v1318, 96, 65535, 12611, v1323, v1328; c.resume = 12602; return None, gas
   v1331 = v1323 + ((v1328 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
   if (v1331 > 0xffffffffffffffff) or (v1331 < v1323):
    st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243, 2242, v1241, 36, v1322, v1318, 96, 65535, 12611, v1323, v1328, 7324, v1331; c.resume = 9656; return None, gas - 82
   mb[64:96] = v1331.to_bytes(32)
   v1335 = v1323 + v1328
   if ((v1335 - v1323 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
    st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243, 2242, v1241, 36, v1322, v1318, 96, 65535, 12611, v1335, v1323; c.resume = 5561; return None, gas - 146
   v1338 = fb(mb[v1323:v1323 + 32])
   if v1338 > 0xffffffffffffffff:
    st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243, 2242, v1241, 36, v1322, v1318, 96, 65535, 12611, v1335, v1338, v1323; c.resume = 5561; return None, gas - 177
   v1340 = v1323 + v1338
   if not ((v1340 + 31) < v1335):
    st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243, 2242, v1241, 36, v1322, v1318, 96, 65535, 12611, v1340, v1335; c.resume = 5561; return None, gas - 214
   if v1340 + 32 > ml: gas = grow(c, gas, 237, v1340, 32); mb = mem._bytes; ml = len(mb)
   v1344 = fb(mb[v1340:v1340 + 32])
   if gas < 451: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243, 2242, v1241, 36, v1322, v1318, 96, 65535, 12611, v1340, v1335, v1344, 10087, v1344; c.resume = 9853; return None, gas - 237
   if v1344 > 0xffffffffffffffff:
    st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243, 2242, v1241, 36, v1322, v1318, 96, 65535, 12611, v1340, v1335, v1344, 10087, v1344; c.resume = 9656; return None, gas - 260
   v1348 = fb(mb[64:96])
   v1351 = v1348 + (((32 + (v1344 << 5)) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
   if (v1351 > 0xffffffffffffffff) or (v1351 < v1348):
    st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243, 2242, v1241, 36, v1322, v1318, 96, 65535, 12611, v1348, v1335, v1344, v1340, 10101, v1351; c.resume = 9656; return None, gas - 375
   mb[64:96] = v1351.to_bytes(32)
   if v1348 + 32 > ml: gas = grow(c, gas, 451, v1348, 32); mb = mem._bytes; ml = len(mb)
   mb[v1348:v1348 + 32] = v1344.to_bytes(32)
   v1355 = v1348 + 32
   v1358 = (v1340 + (v1344 << 5)) + 32
   if v1358 > v1335:
    st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243, 2242, v1241, 36, v1322, v1318, 96, 65535, 12611, v1348, v1358, v1355, v1340; c.resume = 5561; return None, gas - 451
   if gas < 460: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243, 2242, v1241, 36, v1322, v1318, 96, 65535, 12611, v1348, v1358, v1355, v1340; c.resume = 10124; return None, gas - 451
   st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243, 2242, v1241, 36, v1322, v1318, 96, 65535, 12611, v1348, v1358, (32 + v1340), v1355
   return r10128, gas - 460
  v1361 = fb(mb[0:32])
  v1363 = v1243 + 64
  mb[v1243 + 64:v1243 + 96] = (v1361 & 65535).to_bytes(32)
  v1364 = fb(mb[64:96])
  if v1364 + 32 > ml: gas = grow(c, gas, 126, v1364, 32); mb = mem._bytes; ml = len(mb)
  mb[v1364:v1364 + 32] = K12
  if v1364 + 36 > ml: gas = grow(c, gas, 126, v1364 + 4, 32); mb = mem._bytes; ml = len(mb)
  mb[v1364 + 4:v1364 + 36] = v1241.to_bytes(32)
  v1366 = gas - 126
  gm.gas_remaining = gas - 126
  st += 96, v1364, 36, v1364, v1322, v1366
  hfa(c, st, gm)
  v1367 = st.pop()
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 375: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243, 2242, v1241, v1364, v1363, v1318, v1367; c.resume = 12305; return None, gas
  if not (v1367):
   st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243, 2242, v1241, v1367, v1363, v1318, v1364; c.resume = 7161; return None, gas - 22
  if v1367:
   v1369 = len(c.return_data)
   if 96 > v1369:
    v1371 = len(c.return_data)
    gas -= 106
    v1372 = v1371
   else:
    gas -= 87
    v1372 = 96
   v1375 = v1364 + ((v1372 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
   if (v1375 > 0xffffffffffffffff) or (v1375 < v1364):
    st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243, 2242, v1241, v1364, v1363, v1318, 96, v1364, v1372, 12490, v1375; c.resume = 9656; return None, gas - 89
   mb[64:96] = v1375.to_bytes(32)
   if (((v1364 + v1372) - v1364 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820064:
    st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243, 2242, v1241, v1364, v1363, v1318; c.resume = 5561; return None, gas - 129
   v1382 = fb(mb[v1364:v1364 + 32])
   if (v1382 - (v1382 & 65535) & M):
    st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243, 2242, v1241, 0x89e1caa16854c2173377642c32c6c091382ba318496dac839dc0f3ae49c9593b, v1363, v1318, 65535, v1364, 65535, v1382, 12545; c.resume = 5561; return None, gas - 193
   if v1364 + 64 > ml: gas = grow(c, gas, 269, v1364 + 32, 32); mb = mem._bytes; ml = len(mb)
   v1386 = fb(mb[v1364 + 32:v1364 + 64])
   if (v1386 - (v1386 & 65535) & M):
    st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243, 2242, v1241, 0x89e1caa16854c2173377642c32c6c091382ba318496dac839dc0f3ae49c9593b, v1363, v1318, 65535, v1364, 65535, v1382, 65535, 12570, 64, v1386, 12563; c.resume = 5561; return None, gas - 269
   if gas < 330: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243, 2242, v1241, 0x89e1caa16854c2173377642c32c6c091382ba318496dac839dc0f3ae49c9593b, v1363, v1318, 65535, v1364, 65535, v1382, 65535, 12570, 64, v1386, 12563; c.resume = 9795; return None, gas - 269
   if v1364 + 96 > ml: gas = grow(c, gas, 330, v1364 + 64, 32); mb = mem._bytes; ml = len(mb)
   v1390 = fb(mb[v1364 + 64:v1364 + 96])
   if (v1390 - (v1390 & 65535) & M):
    st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243, 2242, v1241, 0x89e1caa16854c2173377642c32c6c091382ba318496dac839dc0f3ae49c9593b, v1363, v1318, 65535, v1386, 65535, v1382, 65535, v1390, 12570
    return r5561, gas - 330
   st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243, 2242, v1241, 0x89e1caa16854c2173377642c32c6c091382ba318496dac839dc0f3ae49c9593b, v1363, v1318, 65535, v1386, 65535, v1382, 65535, v1390, 12570
   return r9795, gas - 330
  mb[v1243 + 160:v1243 + 192] = K1
  mb[v1243 + 128:v1243 + 160] = K1
  mb[v1243 + 96:v1243 + 128] = K1
  v1396 = fb(mb[v1243:v1243 + 32])
  v1398 = fb(mb[v1243 + 32:v1243 + 64])
  v1400 = fb(mb[v1243 + 64:v1243 + 96])
  v1402 = fb(mb[64:96])
  if v1402 + 32 > ml: gas = grow(c, gas, 259, v1402, 32); mb = mem._bytes; ml = len(mb)
  mb[v1402:v1402 + 32] = (v1396 & 0xffffffffffffffff).to_bytes(32)
  if v1402 + 64 > ml: gas = grow(c, gas, 259, v1402 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v1402 + 32:v1402 + 64] = (v1398 & 255).to_bytes(32)
  if v1402 + 96 > ml: gas = grow(c, gas, 259, v1402 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v1402 + 64:v1402 + 96] = (v1400 & 65535).to_bytes(32)
  if gas < 266: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243, 2242, v1241, 0x89e1caa16854c2173377642c32c6c091382ba318496dac839dc0f3ae49c9593b, v1402, v1402, (v1402 + 96 & M); c.resume = 12456; return None, gas - 259
  gm.gas_remaining = gas - 266
  st += v1241, 0x89e1caa16854c2173377642c32c6c091382ba318496dac839dc0f3ae49c9593b, ((v1402 + 96 & M) - v1402 & M), v1402
  ha2(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 8: st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243, 2242; c.resume = 12460; return None, gas
  st += v67, v137, v153, v306, v372, v373, v246, v374, v375, v281, v376, v263, v248, v307, v377, v67, v719, v874, v1199, v1206, v1207, v1222, v874, v1224, v1243
  return r2242, gas - 8
 def r2242(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 4 <= len(st) <= 993: c.resume = 2242; return None, gas
  data = c.msg.data_as_bytes
  x0 = st[-1]
  x1 = st[-2]
  x2 = st[-3]
  x3 = st[-4]
  if gas < 206: c.resume = 2242; return None, gas
  if x3 > 0xffffffffffffffff:
   st[-2:] = x0, x1, 2252, x3,; c.resume = 9656; return None, gas - 44
  v8 = fb(mb[64:96])
  v11 = v8 + (((32 + (x3 << 5)) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
  if (v11 > 0xffffffffffffffff) or (v11 < v8):
   st[-4:] = v8, x2, x0, x1, x3, 2266, v11,; c.resume = 9656; return None, gas - 159
  mb[64:96] = v11.to_bytes(32)
  if v8 + 32 > ml: gas = grow(c, gas, 206, v8, 32); mb = mem._bytes; ml = len(mb)
  mb[v8:v8 + 32] = x3.to_bytes(32)
  if gas < 262: st[-4:] = v8, x2, x0, x1, x3, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0, 2281, x3,; c.resume = 9853; return None, gas - 206
  if x3 > 0xffffffffffffffff:
   st[-4:] = v8, x2, x0, x1, x3, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0, 2281, x3,; c.resume = 9656; return None, gas - 229
  v18 = (32 + (x3 << 5)) - 32 & M
  if 288 > ml: gas = grow(c, gas, 262, 256, 32); mb = mem._bytes; ml = len(mb)
  v19 = fb(mb[256:288])
  gas -= 262
  v34 = v19
  while True:
   if gas < 194: st[-4:] = v8, x2, x0, x1, x3, v18, v34,; c.resume = 2287; return None, gas
   if v34 < v18:
    v36 = fb(mb[64:96])
    v37 = v36 + 192 & M
    if (v37 > 0xffffffffffffffff) or (v37 < v36):
     st[-4:] = v8, x2, x0, x1, x3, v18, 32, v34, v36, 3915, v37,; c.resume = 9656; return None, gas - 97
    mb[64:96] = v37.to_bytes(32)
    if v36 + 32 > ml: gas = grow(c, gas, 194, v36, 32); mb = mem._bytes; ml = len(mb)
    mb[v36:v36 + 32] = K1
    if v36 + 64 > ml: gas = grow(c, gas, 194, v36 + 32, 32); mb = mem._bytes; ml = len(mb)
    mb[v36 + 32:v36 + 64] = K1
    if v36 + 96 > ml: gas = grow(c, gas, 194, v36 + 64, 32); mb = mem._bytes; ml = len(mb)
    mb[v36 + 64:v36 + 96] = K1
    if v36 + 128 > ml: gas = grow(c, gas, 194, v36 + 96, 32); mb = mem._bytes; ml = len(mb)
    mb[v36 + 96:v36 + 128] = K1
    if v36 + 160 > ml: gas = grow(c, gas, 194, v36 + 128, 32); mb = mem._bytes; ml = len(mb)
    mb[v36 + 128:v36 + 160] = K1
    if v36 + 192 > ml: gas = grow(c, gas, 194, v36 + 160, 32); mb = mem._bytes; ml = len(mb)
    mb[v36 + 160:v36 + 192] = K1
    if gas < 227: st[-4:] = v8, x2, x0, x1, x3, v18, 32, v34, v36,; c.resume = 3915; return None, gas - 194
    v47 = (v8 + v34 & M) + 32 & M
    if v47 + 32 > ml: gas = grow(c, gas, 227, v47, 32); mb = mem._bytes; ml = len(mb)
    mb[v47:v47 + 32] = v36.to_bytes(32)
    gas -= 227
    v34 = (v34 + 32 & M)
    continue
   break
  if gas < 33: st[-4:] = v8, x2, x0, x1, x3, v18, v34,; c.resume = 2295; return None, gas - 23
  v49 = fb(mb[256:288])
  gas -= 33
  v225 = v49
  while True:
   if gas < 393: st[-4:] = v8, x2, x0, x1, x3, v225,; c.resume = 2301; return None, gas
   if v225 < x3:
    if not (v225 < x3):
     st[-4:] = v8, x2, x0, x1, x3, v225, 65535, 3472, 3457, v225, x1,; c.resume = 9575; return None, gas - 79
    v231 = (read_data(data, (x1 + v225 & M))) >> 248
    v232 = fb(mb[192:224])
    v233 = fb(mb[224:256])
    v234 = v231 << 3
    if not ((not (v231)) or (8 == (v234 // v231 if v231 else 0))):
     st[-4:] = v8, x2, x0, x1, x3, v225, 65535, 3472, v233, v234, v232,; c.resume = 8351; return None, gas - 187
    v240 = v234 + 8
    if v234 > v240:
     st[-4:] = v8, x2, x0, x1, x3, v225, 65535, 3472, v233, v234, v232, v240,; c.resume = 8351; return None, gas - 218
    if v240 > v232:
     st[-4:] = v8, x2, x0, x1, x3, v225, 65535, 3472, v233, v234,; c.resume = 5561; return None, gas - 234
    v246 = ((read_data(data, (v234 + v233 & M))) >> 192) >> 48
    if not ((not (v246)) or (0x38d7ea4c68000 == ((v246 * 0x38d7ea4c68000) // v246 if v246 else 0))):
     st[-4:] = v8, x2, x0, x1, x3, v246, v225,; c.resume = 3224; return None, gas - 320
    if x2 + 32 > ml: gas = grow(c, gas, 393, x2, 32); mb = mem._bytes; ml = len(mb)
    v253 = fb(mb[x2:x2 + 32])
    if not (v225 < v253):
     st[-4:] = v8, x2, x0, x1, x3, 1, v225, 3756, 3764, x0, 3756, 3548, v246, 0x38d7ea4c68000, 3540, v225, x2,; c.resume = 9575; return None, gas - 393
    if gas < 445: st[-4:] = v8, x2, x0, x1, x3, 1, v225, 3756, 3764, x0, 3756, 3548, v246, 0x38d7ea4c68000, 3540, v225, x2,; c.resume = 9973; return None, gas - 393
    v257 = (v225 << 5) + x2
    if v257 + 64 > ml: gas = grow(c, gas, 445, v257 + 32, 32); mb = mem._bytes; ml = len(mb)
    v259 = fb(mb[v257 + 32:v257 + 64])
    v260 = v246 * 0x38d7ea4c68000
    if gas < 675: st[-4:] = v8, x2, x0, x1, x3, 1, v225, 3756, 3764, x0, 3756, 3548, v259, v260,; c.resume = 9983; return None, gas - 445
    v261 = v260 * v259 & M
    if not (((v261 // v260 if v260 else 0) == v259) or (not (v260))):
     st[-4:] = v8, x2, x0, x1, x3, 1, v225, 3756, 3764, x0, 3756, v261, 3548,; c.resume = 8351; return None, gas - 502
    v267 = fb(mb[64:96])
    v268 = v267 + 192 & M
    if (v268 > 0xffffffffffffffff) or (v268 < v267):
     st[-4:] = v8, x2, x0, x1, x3, 1, v225, 3756, 3764, x0, 3756, v261, v267, 3556, v268,; c.resume = 9656; return None, gas - 578
    mb[64:96] = v268.to_bytes(32)
    if v267 + 32 > ml: gas = grow(c, gas, 675, v267, 32); mb = mem._bytes; ml = len(mb)
    mb[v267:v267 + 32] = K1
    if v267 + 64 > ml: gas = grow(c, gas, 675, v267 + 32, 32); mb = mem._bytes; ml = len(mb)
    mb[v267 + 32:v267 + 64] = K1
    if v267 + 96 > ml: gas = grow(c, gas, 675, v267 + 64, 32); mb = mem._bytes; ml = len(mb)
    mb[v267 + 64:v267 + 96] = K1
    if v267 + 128 > ml: gas = grow(c, gas, 675, v267 + 96, 32); mb = mem._bytes; ml = len(mb)
    mb[v267 + 96:v267 + 128] = K1
    if v267 + 160 > ml: gas = grow(c, gas, 675, v267 + 128, 32); mb = mem._bytes; ml = len(mb)
    mb[v267 + 128:v267 + 160] = K1
    if v267 + 192 > ml: gas = grow(c, gas, 675, v267 + 160, 32); mb = mem._bytes; ml = len(mb)
    mb[v267 + 160:v267 + 192] = K1
    if gas < 726: st[-4:] = v8, x2, x0, x1, x3, 1, v225, 3756, 3764, x0, 3756, v261, v267,; c.resume = 3556; return None, gas - 675
    v277 = x0 + 160 & M
    if v277 + 32 > ml: gas = grow(c, gas, 726, v277, 32); mb = mem._bytes; ml = len(mb)
    v278 = fb(mb[v277:v277 + 32])
    v279 = v278 & 65535
    if gas < 886: st[-4:] = v8, x2, x0, x1, x3, 1, v225, v267, 3764, x0, 3756, v267, 3756, v261, 3741, 10000, 3583, v279, v261,; c.resume = 9983; return None, gas - 726
    v280 = v261 * v279 & M
    if not (((v280 // v261 if v261 else 0) == v279) or (not (v261))):
     st[-4:] = v8, x2, x0, x1, x3, 1, v225, v267, 3764, x0, 3756, v267, 3756, v261, 3741, 10000, v280, 3583,; c.resume = 8351; return None, gas - 783
    v286 = v280 // 10000
    v287 = v286 >> 1
    v288 = x0 + 32 & M
    if v288 + 32 > ml: gas = grow(c, gas, 886, v288, 32); mb = mem._bytes; ml = len(mb)
    v289 = fb(mb[v288:v288 + 32])
    v290 = v289 & 255
    if gas < 976: st[-4:] = v8, x2, x0, x1, x3, 1, v225, v267, 3764, x0, 3756, v267, 3756, v261, 3741, v286, 10000, 3735, 65535, 128, 3693, v267, 3687, x0, 65535, 64, 3675, v287, 128, 3655, 3635, v290, v287,; c.resume = 9908; return None, gas - 886
    if not (v290):
     st[-4:] = v8, x2, x0, x1, x3, 1, v225, v267, 3764, x0, 3756, v267, 3756, v261, 3741, v286, 10000, 3735, 65535, 128, 3693, v267, 3687, x0, 65535, 64, 3675, v287, 128, 3655, 3635, v290, v287,; c.resume = 9918; return None, gas - 906
    mb[v267 + 96:v267 + 128] = (v287 // v290 if v290 else 0).to_bytes(32)
    v294 = x0 + 64 & M
    if v294 + 32 > ml: gas = grow(c, gas, 976, v294, 32); mb = mem._bytes; ml = len(mb)
    v295 = fb(mb[v294:v294 + 32])
    v296 = v295 & 65535
    if gas < 1063: st[-4:] = v8, x2, x0, x1, x3, 1, v225, v267, 3764, x0, 3756, v267, 3756, v261, 3741, v286, 10000, 3735, 65535, 128, 3693, v267, 3687, x0, 65535, 64, 3675, (v267 + 96), 128, 3655, v296, v287,; c.resume = 9908; return None, gas - 976
    if not (v296):
     st[-4:] = v8, x2, x0, x1, x3, 1, v225, v267, 3764, x0, 3756, v267, 3756, v261, 3741, v286, 10000, 3735, 65535, 128, 3693, v267, 3687, x0, 65535, 64, 3675, (v267 + 96), 128, 3655, v296, v287,; c.resume = 9918; return None, gas - 996
    mb[v267 + 128:v267 + 160] = (v287 // v296 if v296 else 0).to_bytes(32)
    v300 = fb(mb[v267 + 96:v267 + 128])
    v301 = x0 + 32 & M
    if v301 + 32 > ml: gas = grow(c, gas, 1063, v301, 32); mb = mem._bytes; ml = len(mb)
    v302 = fb(mb[v301:v301 + 32])
    v303 = v302 & 255
    if gas < 1161: st[-4:] = v8, x2, x0, x1, x3, 1, v225, v267, 3764, x0, 3756, v267, 3756, v261, 3741, v286, 10000, 3735, 65535, 128, 3693, (v267 + 128), 3687, x0, 65535, 64, 3675, v303, v300,; c.resume = 9983; return None, gas - 1063
    v304 = v300 * v303 & M
    if not (((v304 // v300 if v300 else 0) == v303) or (not (v300))):
     st[-4:] = v8, x2, x0, x1, x3, 1, v225, v267, 3764, x0, 3756, v267, 3756, v261, 3741, v286, 10000, 3735, 65535, 128, 3693, (v267 + 128), 3687, x0, 65535, 64, v304, 3675,; c.resume = 8351; return None, gas - 1120
    v310 = fb(mb[v267 + 128:v267 + 160])
    v311 = x0 + 64 & M
    if v311 + 32 > ml: gas = grow(c, gas, 1161, v311, 32); mb = mem._bytes; ml = len(mb)
    v312 = fb(mb[v311:v311 + 32])
    v313 = v312 & 65535
    if gas < 1347: st[-4:] = v8, x2, x0, x1, x3, 1, v225, v267, 3764, x0, 3756, v267, 3756, v261, 3741, v286, 10000, 3735, 65535, 128, 3693, v304, 3687, v313, v310,; c.resume = 9983; return None, gas - 1161
    v314 = v310 * v313 & M
    if not (((v314 // v310 if v310 else 0) == v313) or (not (v310))):
     st[-4:] = v8, x2, x0, x1, x3, 1, v225, v267, 3764, x0, 3756, v267, 3756, v261, 3741, v286, 10000, 3735, 65535, 128, 3693, v304, v314, 3687,; c.resume = 8351; return None, gas - 1218
    v320 = v304 + v314 & M
    if v304 > v320:
     st[-4:] = v8, x2, x0, x1, x3, 1, v225, v267, 3764, x0, 3756, v267, 3756, v261, 3741, v286, 10000, 3735, 65535, 128, v320, 3693,; c.resume = 8351; return None, gas - 1276
    v322 = v267 + 160
    mb[v267 + 160:v267 + 192] = v320.to_bytes(32)
    v323 = x0 + 96 & M
    if v323 + 32 > ml: gas = grow(c, gas, 1347, v323, 32); mb = mem._bytes; ml = len(mb)
    v324 = fb(mb[v323:v323 + 32])
    v325 = v324 & 65535
    if gas < 1456: st[-4:] = v8, x2, x0, x1, x3, 1, v225, v267, 3764, v322, 3756, v267, 3756, v261, 3741, v286, 10000, 3735, 65535, 128, x0, 32, 10000, 3720, v325, v261,; c.resume = 9983; return None, gas - 1347
    v326 = v261 * v325 & M
    if not (((v326 // v261 if v261 else 0) == v325) or (not (v261))):
     st[-4:] = v8, x2, x0, x1, x3, 1, v225, v267, 3764, v322, 3756, v267, 3756, v261, 3741, v286, 10000, 3735, 65535, 128, x0, 32, 10000, v326, 3720,; c.resume = 8351; return None, gas - 1404
    v333 = v267 + 32
    mb[v267 + 32:v267 + 64] = (v326 // 10000).to_bytes(32)
    v334 = x0 + 128 & M
    if v334 + 32 > ml: gas = grow(c, gas, 1456, v334, 32); mb = mem._bytes; ml = len(mb)
    v335 = fb(mb[v334:v334 + 32])
    v336 = v335 & 65535
    if gas < 1900: st[-4:] = v8, x2, x0, x1, x3, 1, v225, v267, 3764, v322, 3756, v333, 3756, v261, 3741, v286, 10000, 3735, v336, v261,; c.resume = 9983; return None, gas - 1456
    v337 = v261 * v336 & M
    if not (((v337 // v261 if v261 else 0) == v336) or (not (v261))):
     st[-4:] = v8, x2, x0, x1, x3, 1, v225, v267, 3764, v322, 3756, v333, 3756, v261, 3741, v286, 10000, v337, 3735,; c.resume = 8351; return None, gas - 1513
    v343 = v337 // 10000
    v344 = v343 - v286 & M
    if v344 > v343:
     st[-4:] = v8, x2, x0, x1, x3, 1, v225, v267, 3764, v322, 3756, v333, 3756, v261, v344, 3741,; c.resume = 8351; return None, gas - 1573
    mb[v267 + 64:v267 + 96] = v344.to_bytes(32)
    v347 = fb(mb[v267 + 32:v267 + 64])
    v348 = v261 - v347 & M
    if v348 > v261:
     st[-4:] = v8, x2, x0, x1, x3, 1, v225, v267, 3764, v322, 3756, (v267 + 64), v348, 3756,; c.resume = 8351; return None, gas - 1655
    v350 = fb(mb[v267 + 64:v267 + 96])
    v351 = v348 - v350 & M
    if v351 > v348:
     st[-4:] = v8, x2, x0, x1, x3, 1, v225, v267, 3764, v322, v351, 3756,; c.resume = 8351; return None, gas - 1719
    v353 = fb(mb[v267 + 160:v267 + 192])
    v354 = v351 - v353 & M
    if v354 > v351:
     st[-4:] = v8, x2, x0, x1, x3, 1, v225, v267, v354, 3764,; c.resume = 8351; return None, gas - 1783
    mb[v267:v267 + 32] = v354.to_bytes(32)
    v356 = fb(mb[v8:v8 + 32])
    if not (v225 < v356):
     st[-4:] = v8, x2, x0, x1, x3, 1, v225, v267, 3776, v225, v8,; c.resume = 9575; return None, gas - 1847
    v360 = (v225 << 5) + v8
    if v360 + 64 > ml: gas = grow(c, gas, 1900, v360 + 32, 32); mb = mem._bytes; ml = len(mb)
    mb[v360 + 32:v360 + 64] = v267.to_bytes(32)
    if gas < 2093: st[-4:] = v8, x2, x0, x1, x3, 1, v225, 3787, v225, v8,; c.resume = 9963; return None, gas - 1900
    v362 = fb(mb[v8:v8 + 32])
    if not (v225 < v362):
     st[-4:] = v8, x2, x0, x1, x3, 1, v225, 3787, v225, v8,; c.resume = 9575; return None, gas - 1929
    v368 = fb(mb[v8:v8 + 32])
    if not (v225 < v368):
     st[-4:] = v8, x2, x0, x1, x3, 1, v225, 0xffffffffffffffffffffffffffffffff, 3837, 0xffffffffffffffffffffffffffffffff, 96, 3821, v225, v8,; c.resume = 9575; return None, gas - 2022
    v372 = (v225 << 5) + v8
    if v372 + 64 > ml: gas = grow(c, gas, 2093, v372 + 32, 32); mb = mem._bytes; ml = len(mb)
    v374 = fb(mb[v372 + 32:v372 + 64])
    v375 = v374 + 96 & M
    if v375 + 32 > ml: gas = grow(c, gas, 2093, v375, 32); mb = mem._bytes; ml = len(mb)
    v376 = fb(mb[v375:v375 + 32])
    v378 = x0 + 192 & M
    if v378 + 32 > ml: gas = grow(c, gas, 2093, v378, 32); mb = mem._bytes; ml = len(mb)
    v379 = fb(mb[v378:v378 + 32])
    if gas < 2199: st[-4:] = v8, x2, x0, x1, x3, 1, v225, 0xffffffffffffffffffffffffffffffff, 3837, (v376 & 0xffffffffffffffffffffffffffffffff), (v379 & 0xffffffffffffffffffffffffffffffff),; c.resume = 11420; return None, gas - 2093
    v381 = (v379 & 0xffffffffffffffffffffffffffffffff) + (v376 & 0xffffffffffffffffffffffffffffffff)
    if v381 > 0xffffffffffffffffffffffffffffffff:
     st[-4:] = v8, x2, x0, x1, x3, 1, v225, 0xffffffffffffffffffffffffffffffff, v381, 3837,; c.resume = 8351; return None, gas - 2143
    v383 = x0 + 192 & M
    if v383 + 32 > ml: gas = grow(c, gas, 2199, v383, 32); mb = mem._bytes; ml = len(mb)
    mb[v383:v383 + 32] = v381.to_bytes(32)
    if gas < 2299: st[-4:] = v8, x2, x0, x1, x3, 1, v225, 0xffffffffffffffffffffffffffffffff, 3892, 0xffffffffffffffffffffffffffffffff, 128, 3876, v225, v8,; c.resume = 9963; return None, gas - 2199
    v384 = fb(mb[v8:v8 + 32])
    if not (v225 < v384):
     st[-4:] = v8, x2, x0, x1, x3, 1, v225, 0xffffffffffffffffffffffffffffffff, 3892, 0xffffffffffffffffffffffffffffffff, 128, 3876, v225, v8,; c.resume = 9575; return None, gas - 2228
    v388 = (v225 << 5) + v8
    if v388 + 64 > ml: gas = grow(c, gas, 2299, v388 + 32, 32); mb = mem._bytes; ml = len(mb)
    v390 = fb(mb[v388 + 32:v388 + 64])
    v391 = v390 + 128 & M
    if v391 + 32 > ml: gas = grow(c, gas, 2299, v391, 32); mb = mem._bytes; ml = len(mb)
    v392 = fb(mb[v391:v391 + 32])
    v394 = x0 + 224 & M
    if v394 + 32 > ml: gas = grow(c, gas, 2299, v394, 32); mb = mem._bytes; ml = len(mb)
    v395 = fb(mb[v394:v394 + 32])
    if gas < 2387: st[-4:] = v8, x2, x0, x1, x3, 1, v225, 0xffffffffffffffffffffffffffffffff, 3892, (v392 & 0xffffffffffffffffffffffffffffffff), (v395 & 0xffffffffffffffffffffffffffffffff),; c.resume = 11420; return None, gas - 2299
    v397 = (v395 & 0xffffffffffffffffffffffffffffffff) + (v392 & 0xffffffffffffffffffffffffffffffff)
    if v397 > 0xffffffffffffffffffffffffffffffff:
     st[-4:] = v8, x2, x0, x1, x3, 1, v225, 0xffffffffffffffffffffffffffffffff, v397, 3892,; c.resume = 8351; return None, gas - 2349
    v399 = x0 + 224 & M
    if v399 + 32 > ml: gas = grow(c, gas, 2387, v399, 32); mb = mem._bytes; ml = len(mb)
    mb[v399:v399 + 32] = v397.to_bytes(32)
    gas -= 2387
    v225 = (v225 + 1)
    continue
   break
  if gas < 119: st[-4:] = v8, x2, x0, x1, x3, v225,; c.resume = 2309; return None, gas - 23
  v401 = fb(mb[128:160])
  v403 = fb(mb[256:288])
  if v403 + 32 > ml: gas = grow(c, gas, 119, v403, 32); mb = mem._bytes; ml = len(mb)
  mb[v403:v403 + 32] = (v401 & 0xffffffffffffffff).to_bytes(32)
  mb[32:64] = K2
  v404 = fb(mb[256:288])
  if v404 + 64 > ml: gas = grow(c, gas, 119, v404, 64); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 119, 12)
  v405 = fb(keccak(mb[v404:v404 + 64]).digest())
  if x0 + 32 > ml: gas = grow(c, gas, 119, x0, 32); mb = mem._bytes; ml = len(mb)
  v406 = fb(mb[x0:x0 + 32])
  gm.gas_remaining = gas - 119
  st.append(v405)
  h54(c, st, gm)
  v408 = st.pop()
  gas = gm.gas_remaining
  if gas < 177: st[-4:] = v8, x2, v405, 1, x0, (v406 & 0xffffffffffffffff), v408,; c.resume = 2359; return None, gas
  if x0 + 64 > ml: gas = grow(c, gas, 177, x0 + 32, 32); mb = mem._bytes; ml = len(mb)
  v410 = fb(mb[x0 + 32:x0 + 64])
  if x0 + 96 > ml: gas = grow(c, gas, 177, x0 + 64, 32); mb = mem._bytes; ml = len(mb)
  v414 = fb(mb[x0 + 64:x0 + 96])
  if x0 + 128 > ml: gas = grow(c, gas, 177, x0 + 96, 32); mb = mem._bytes; ml = len(mb)
  v418 = fb(mb[x0 + 96:x0 + 128])
  if x0 + 160 > ml: gas = grow(c, gas, 177, x0 + 128, 32); mb = mem._bytes; ml = len(mb)
  v422 = fb(mb[x0 + 128:x0 + 160])
  if x0 + 192 > ml: gas = grow(c, gas, 177, x0 + 160, 32); mb = mem._bytes; ml = len(mb)
  v426 = fb(mb[x0 + 160:x0 + 192])
  v431 = ((v408 & 0xffffffffffffffffffffffffffffffffffffffffff0000000000000000000000) | (v406 & 0xffffffffffffffff)) & 0xffffffffffffffffffffffffffffffffffffff0000ffffffffffffffffffffff
  v434 = ((v431 | ((v410 << 64 & M) & 0xff0000000000000000)) & 0xffffffffffffffffffffffffffffffffff0000ffffffffffffffffffffffffff) | ((v414 << 72 & M) & 0xffff000000000000000000)
  v437 = ((v434 & 0xffffffffffffffffffffffffffffff0000ffffffffffffffffffffffffffffff) | ((v418 << 88 & M) & 0xffff0000000000000000000000)) | ((v422 << 104 & M) & 0xffff00000000000000000000000000)
  gm.gas_remaining = gas - 177
  st += (v437 | ((v426 << 120 & M) & 0xffff000000000000000000000000000000)), v405
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 51: st[-4:] = v8, x2, v405, 1, x0,; c.resume = 2622; return None, gas
  if x0 + 224 > ml: gas = grow(c, gas, 51, x0 + 192, 32); mb = mem._bytes; ml = len(mb)
  v440 = fb(mb[x0 + 192:x0 + 224])
  if x0 + 256 > ml: gas = grow(c, gas, 51, x0 + 224, 32); mb = mem._bytes; ml = len(mb)
  v443 = fb(mb[x0 + 224:x0 + 256])
  gm.gas_remaining = gas - 51
  st += (((v443 << 128 & M) & 0xffffffffffffffffffffffffffffffff00000000000000000000000000000000) | (v440 & 0xffffffffffffffffffffffffffffffff)), (v405 + 1 & M)
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 282: st[-4:] = v8, x2,; c.resume = 2691; return None, gas
  v448 = fb(mb[256:288])
  v449 = fb(mb[256:288])
  v453 = 4 + (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) & M
  v454 = read_data(data, ((fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) + 68 & M))
  if not ((v454 ^ SB) < ((((len(data)) - v453 & M) - 31 & M) ^ SB)):
   st[-4:] = v8, v449, x2, v448, 2720, v454, v453,; c.resume = 5561; return None, gas - 102
  v460 = v453 + v454 & M
  v461 = read_data(data, v460)
  if v461 > 0xffffffffffffffff:
   st[-4:] = v8, v449, x2, v448, 2720, v461, v460,; c.resume = 5561; return None, gas - 136
  v463 = 32 + v460 & M
  if (v463 ^ SB) > (((len(data)) - (v461 << 5) & M) ^ SB):
   st[-4:] = v8, v449, x2, v448, v463, v461, 2720,; c.resume = 5561; return None, gas - 178
  if not (v461):
   st[-4:] = v8, v449, x2, v448, v463,; c.resume = 3389; return None, gas - 203
  v469 = read_data(data, v463)
  if (v469 - (v469 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st[-4:] = v8, v448, x2, v449, 2737, v469,; c.resume = 5561; return None, gas - 261
  v472 = fb(mb[256:288])
  gas -= 282
  v757, v758, v759, v760 = v448, v472, v469, v449
  while True:
   if gas < 78: st[-4:] = v8, v757, x2, v758, v759, v760,; c.resume = 2743; return None, gas
   v761 = fb(mb[v8:v8 + 32])
   if not (v758 < v761):
    break
   if x2 + 32 > ml: gas = grow(c, gas, 78, x2, 32); mb = mem._bytes; ml = len(mb)
   v764 = fb(mb[x2:x2 + 32])
   if not (v758 < v764):
    st[-4:] = v8, v757, x2, v758, v759, v760, 2762, v758, x2,; c.resume = 9575; return None, gas - 78
   if gas < 127: st[-4:] = v8, v757, x2, v758, v759, v760, 2762, v758, x2,; c.resume = 9973; return None, gas - 78
   v769 = ((v758 << 5 & M) + x2 & M) + 32 & M
   if v769 + 32 > ml: gas = grow(c, gas, 127, v769, 32); mb = mem._bytes; ml = len(mb)
   v770 = fb(mb[v769:v769 + 32])
   if not (v770):
    if gas < 151: st[-4:] = v8, v757, x2, v758, v759, v760,; c.resume = 3327; return None, gas - 127
    gas -= 151
    v1041, v1042, v1043 = v760, v757, v759
   else:
    if gas < 568: st[-4:] = v8, v757, x2, v758, v759, v760,; c.resume = 2769; return None, gas - 127
    v775 = 4 + (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) & M
    v776 = read_data(data, ((fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) + 68 & M))
    if not ((v776 ^ SB) < ((((len(data)) - v775 & M) - 31 & M) ^ SB)):
     st[-4:] = v8, v757, x2, v758, v759, v760, 2798, v758, 2792, v776, v775,; c.resume = 5561; return None, gas - 217
    v782 = v775 + v776 & M
    v783 = read_data(data, v782)
    if v783 > 0xffffffffffffffff:
     st[-4:] = v8, v757, x2, v758, v759, v760, 2798, v758, 2792, v783, v782,; c.resume = 5561; return None, gas - 251
    v785 = 32 + v782 & M
    if (v785 ^ SB) > (((len(data)) - (v783 << 5) & M) ^ SB):
     st[-4:] = v8, v757, x2, v758, v759, v760, 2798, v758, v785, v783, 2792,; c.resume = 5561; return None, gas - 293
    if (v783 - 1 & M):
     if not (v758 < v783):
      st[-4:] = v8, v757, x2, v758, v759, v760, 2798, 10793, 12974, v785, v758,; c.resume = 9575; return None, gas - 395
     gas -= 427
     v796 = ((v758 << 5) + v785 & M)
    else:
     if not (v783):
      st[-4:] = v8, v757, x2, v758, v759, v760, 2798, v785,; c.resume = 9575; return None, gas - 360
     gas -= 377
     v796 = v785
    v797 = read_data(data, v796)
    if (v797 - (v797 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
     st[-4:] = v8, v757, x2, v758, v759, v760, 2798, 10793, v797,; c.resume = 5561; return None, gas - 32
    if ((v797 & 0xffffffffffffffffffffffffffffffffffffffff) - (v759 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
     if v760:
      v803 = I15 & 0xffffffffffffffffffffffffffffffffffffffff
      gm.gas_remaining = gas - 141
      st.append(v803)
      h3b(c, st, gm)
      v804 = st.pop()
      gas = gm.gas_remaining
      if gas < 104: st[-4:] = v8, v757, x2, v758, 3284, v803, v759, v760, v804,; c.resume = 11691; return None, gas
      if not (v804):
       st[-4:] = v8, v757, x2, v758, 3284, v803, v759, v760,; c.resume = 5561; return None, gas - 16
      v806 = fb(mb[64:96])
      if v806 + 32 > ml: gas = grow(c, gas, 104, v806, 32); mb = mem._bytes; ml = len(mb)
      mb[v806:v806 + 32] = K5
      if v806 + 36 > ml: gas = grow(c, gas, 104, v806 + 4, 32); mb = mem._bytes; ml = len(mb)
      mb[v806 + 4:v806 + 36] = (0xffffffffffffffffffffffffffffffffffffffff & v759).to_bytes(32)
      if v806 + 68 > ml: gas = grow(c, gas, 104, v806 + 36, 32); mb = mem._bytes; ml = len(mb)
      mb[v806 + 36:v806 + 68] = v760.to_bytes(32)
      v810 = gas - 104
      gm.gas_remaining = gas - 104
      st += 0, v806, 68, v806, 0, v803, v810
      hf1(c, st, gm)
      v811 = st.pop()
      gas = gm.gas_remaining
      mb = mem._bytes; ml = len(mb)
      if gas < 137: st[-4:] = v8, v757, x2, v758, 3284, v806, v811,; c.resume = 11783; return None, gas
      if not (v811):
       st[-4:] = v8, v757, x2, v758, 3284, v806, v811,; c.resume = 7161; return None, gas - 19
      if v811:
       if (v806 > 0xffffffffffffffff) or (v806 < v806):
        st[-4:] = v8, v757, x2, v758, 3284, 11805, v806,; c.resume = 9656; return None, gas - 114
       mb[64:96] = v806.to_bytes(32)
       gas -= 137
      else:
       gas -= 42
     else:
      gas -= 137
     if gas < 390: st[-4:] = v8, v757, x2, v758,; c.resume = 3284; return None, gas
     v816 = fb(mb[256:288])
     v820 = 4 + (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) & M
     v821 = read_data(data, ((fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) + 68 & M))
     if not ((v821 ^ SB) < ((((len(data)) - v820 & M) - 31 & M) ^ SB)):
      st[-4:] = v8, v757, x2, v758, v816, 2871, 2858, 3318, v758, 2792, v821, v820,; c.resume = 5561; return None, gas - 103
     v827 = v820 + v821 & M
     v828 = read_data(data, v827)
     if v828 > 0xffffffffffffffff:
      st[-4:] = v8, v757, x2, v758, v816, 2871, 2858, 3318, v758, 2792, v828, v827,; c.resume = 5561; return None, gas - 137
     v830 = 32 + v827 & M
     if (v830 ^ SB) > (((len(data)) - (v828 << 5) & M) ^ SB):
      st[-4:] = v8, v757, x2, v758, v816, 2871, 2858, 3318, v758, v830, v828, 2792,; c.resume = 5561; return None, gas - 179
     if (v828 - 1 & M):
      if not (v758 < v828):
       st[-4:] = v8, v757, x2, v758, v816, 2871, 2858, 3318, 10793, 12974, v830, v758,; c.resume = 9575; return None, gas - 281
      gas -= 313
      v841 = ((v758 << 5) + v830 & M)
     else:
      if not (v828):
       st[-4:] = v8, v757, x2, v758, v816, 2871, 2858, 3318, v830,; c.resume = 9575; return None, gas - 246
      gas -= 263
      v841 = v830
     v842 = read_data(data, v841)
     if (v842 - (v842 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
      st[-4:] = v8, v757, x2, v758, v816, 2871, 2858, 3318, 10793, v842,; c.resume = 5561; return None, gas - 32
     gas -= 77
     v845, v846 = v842, v816
    else:
     gas -= 90
     v845, v846 = v759, v760
    if gas < 115: st[-4:] = v8, v757, x2, v758, v845, v846,; c.resume = 2830; return None, gas
    v847 = fb(mb[v8:v8 + 32])
    if not (v758 < v847):
     st[-4:] = v8, v757, x2, v758, v845, 2871, 2858, v846, 32, 2849, v758, v8,; c.resume = 9575; return None, gas - 62
    v852 = ((v758 << 5 & M) + v8 & M) + 32 & M
    if v852 + 32 > ml: gas = grow(c, gas, 115, v852, 32); mb = mem._bytes; ml = len(mb)
    v853 = fb(mb[v852:v852 + 32])
    v854 = v853 + 32 & M
    if v854 + 32 > ml: gas = grow(c, gas, 115, v854, 32); mb = mem._bytes; ml = len(mb)
    v855 = fb(mb[v854:v854 + 32])
    if gas < 267: st[-4:] = v8, v757, x2, v758, v845, 2871, 2858, v855, v846,; c.resume = 11201; return None, gas - 115
    v856 = v846 + v855 & M
    if v846 > v856:
     st[-4:] = v8, v757, x2, v758, v845, 2871, v856, 2858,; c.resume = 8351; return None, gas - 150
    v858 = fb(mb[v8:v8 + 32])
    if not (v758 < v858):
     st[-4:] = v8, v856, x2, v758, v845, 2871, v757, 64, 2849, v758, v8,; c.resume = 9575; return None, gas - 214
    v863 = ((v758 << 5 & M) + v8 & M) + 32 & M
    if v863 + 32 > ml: gas = grow(c, gas, 267, v863, 32); mb = mem._bytes; ml = len(mb)
    v864 = fb(mb[v863:v863 + 32])
    v865 = v864 + 64 & M
    if v865 + 32 > ml: gas = grow(c, gas, 267, v865, 32); mb = mem._bytes; ml = len(mb)
    v866 = fb(mb[v865:v865 + 32])
    if gas < 425: st[-4:] = v8, v856, x2, v758, v845, 2871, v866, v757,; c.resume = 11201; return None, gas - 267
    v867 = v757 + v866 & M
    if v757 > v867:
     st[-4:] = v8, v856, x2, v758, v845, v867, 2871,; c.resume = 8351; return None, gas - 302
    v869 = fb(mb[x2:x2 + 32])
    if not (v758 < v869):
     st[-4:] = v8, v856, x2, v867, v845, v758, 255, 2884, v758, x2,; c.resume = 9575; return None, gas - 366
    v874 = ((v758 << 5 & M) + x2 & M) + 32 & M
    if v874 + 32 > ml: gas = grow(c, gas, 425, v874, 32); mb = mem._bytes; ml = len(mb)
    v875 = fb(mb[v874:v874 + 32])
    v876 = v875 & 255
    if gas < 542: st[-4:] = v8, v856, x2, v867, v845, v876, v758, 2897, v758, v8,; c.resume = 9963; return None, gas - 425
    v877 = fb(mb[v8:v8 + 32])
    if not (v758 < v877):
     st[-4:] = v8, v856, x2, v867, v845, v876, v758, 2897, v758, v8,; c.resume = 9575; return None, gas - 454
    v882 = ((v758 << 5 & M) + v8 & M) + 32 & M
    if v882 + 32 > ml: gas = grow(c, gas, 542, v882, 32); mb = mem._bytes; ml = len(mb)
    v883 = fb(mb[v882:v882 + 32])
    v884 = fb(mb[160:192])
    v887 = fb(mb[160:192])
    if (((v887 << 7 & M) & 65408) - ((v884 << 7 & M) & 0x7fff80) & M):
     st[-4:] = v8, v856, x2, v867, v845, v883, v758, v876,; c.resume = 3224; return None, gas - 542
    if gas < 1731: st[-4:] = v8, v856, x2, v867, v845, v883, v758, v876,; c.resume = 2926; return None, gas - 542
    v892 = (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) + 4 & M
    v893 = read_data(data, v892)
    if not ((v893 ^ SB) < ((((len(data)) - v892 & M) - 31 & M) ^ SB)):
     st[-4:] = v8, v856, x2, v867, v845, v883, v758, v876, 2950, v758, 2944, v893, v892,; c.resume = 5561; return None, gas - 623
    v899 = v892 + v893 & M
    v900 = read_data(data, v899)
    if v900 > 0xffffffffffffffff:
     st[-4:] = v8, v856, x2, v867, v845, v883, v758, v876, 2950, v758, 2944, v900, v899,; c.resume = 5561; return None, gas - 657
    v902 = 32 + v899 & M
    if (v902 ^ SB) > (((len(data)) - v900 & M) ^ SB):
     st[-4:] = v8, v856, x2, v867, v845, v883, v758, v876, 2950, v758, v902, v900, 2944,; c.resume = 5561; return None, gas - 693
    if not (v758 < v900):
     st[-4:] = v8, v856, x2, v867, v845, v883, v758, v876, 2950, v758, v902,; c.resume = 9575; return None, gas - 742
    v911 = fb(mb[160:192])
    v914 = ((v911 << 7 & M) & 65408) + ((read_data(data, (v902 + v758 & M))) >> 248)
    if v914 > 65535:
     st[-4:] = v8, v856, x2, v867, v845, v883, v758, v914, v876,; c.resume = 3224; return None, gas - 812
    v919 = 4 + (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) & M
    v920 = read_data(data, ((fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) + 36 & M))
    if not ((v920 ^ SB) < ((((len(data)) - v919 & M) - 31 & M) ^ SB)):
     st[-4:] = v8, v856, x2, v867, v845, 1, v758, v914, 0xffffffffffffffffffffffffffffffffffffffff, v883, v876, 3024, v758, 2792, v920, v919,; c.resume = 5561; return None, gas - 914
    v926 = v919 + v920 & M
    v927 = read_data(data, v926)
    if v927 > 0xffffffffffffffff:
     st[-4:] = v8, v856, x2, v867, v845, 1, v758, v914, 0xffffffffffffffffffffffffffffffffffffffff, v883, v876, 3024, v758, 2792, v927, v926,; c.resume = 5561; return None, gas - 948
    v929 = 32 + v926 & M
    if (v929 ^ SB) > (((len(data)) - (v927 << 5) & M) ^ SB):
     st[-4:] = v8, v856, x2, v867, v845, 1, v758, v914, 0xffffffffffffffffffffffffffffffffffffffff, v883, v876, 3024, v758, v929, v927, 2792,; c.resume = 5561; return None, gas - 990
    if (v927 - 1 & M):
     if not (v758 < v927):
      st[-4:] = v8, v856, x2, v867, v845, 1, v758, v914, 0xffffffffffffffffffffffffffffffffffffffff, v883, v876, 3024, 10793, 12974, v929, v758,; c.resume = 9575; return None, gas - 1092
     gas -= 1124
     v940 = ((v758 << 5) + v929 & M)
    else:
     if not (v927):
      st[-4:] = v8, v856, x2, v867, v845, 1, v758, v914, 0xffffffffffffffffffffffffffffffffffffffff, v883, v876, 3024, v929,; c.resume = 9575; return None, gas - 1057
     gas -= 1074
     v940 = v929
    v941 = read_data(data, v940)
    if (v941 - (v941 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
     st[-4:] = v8, v856, x2, v867, v845, 1, v758, v914, 0xffffffffffffffffffffffffffffffffffffffff, v883, v876, 3024, 10793, v941,; c.resume = 5561; return None, gas - 32
    v947 = 4 + (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) & M
    v948 = read_data(data, ((fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) + 68 & M))
    if not ((v948 ^ SB) < ((((len(data)) - v947 & M) - 31 & M) ^ SB)):
     st[-4:] = v8, v856, x2, v867, v845, 1, v758, v914, 0xffffffffffffffffffffffffffffffffffffffff, v941, v876, v883, 3049, v758, 2792, v948, v947,; c.resume = 5561; return None, gas - 149
    v954 = v947 + v948 & M
    v955 = read_data(data, v954)
    if v955 > 0xffffffffffffffff:
     st[-4:] = v8, v856, x2, v867, v845, 1, v758, v914, 0xffffffffffffffffffffffffffffffffffffffff, v941, v876, v883, 3049, v758, 2792, v955, v954,; c.resume = 5561; return None, gas - 183
    v957 = 32 + v954 & M
    if (v957 ^ SB) > (((len(data)) - (v955 << 5) & M) ^ SB):
     st[-4:] = v8, v856, x2, v867, v845, 1, v758, v914, 0xffffffffffffffffffffffffffffffffffffffff, v941, v876, v883, 3049, v758, v957, v955, 2792,; c.resume = 5561; return None, gas - 225
    if (v955 - 1 & M):
     if not (v758 < v955):
      st[-4:] = v8, v856, x2, v867, v845, 1, v758, v914, 0xffffffffffffffffffffffffffffffffffffffff, v941, v876, v883, 3049, 10793, 12974, v957, v758,; c.resume = 9575; return None, gas - 327
     gas -= 359
     v968 = ((v758 << 5) + v957 & M)
    else:
     if not (v955):
      st[-4:] = v8, v856, x2, v867, v845, 1, v758, v914, 0xffffffffffffffffffffffffffffffffffffffff, v941, v876, v883, 3049, v957,; c.resume = 9575; return None, gas - 292
     gas -= 309
     v968 = v957
    v969 = read_data(data, v968)
    if (v969 - (v969 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
     st[-4:] = v8, v856, x2, v867, v845, 1, v758, v914, 0xffffffffffffffffffffffffffffffffffffffff, v941, v876, v883, 3049, 10793, v969,; c.resume = 5561; return None, gas - 32
    if v883 + 32 > ml: gas = grow(c, gas, 248, v883, 32); mb = mem._bytes; ml = len(mb)
    v972 = fb(mb[v883:v883 + 32])
    if v883 + 64 > ml: gas = grow(c, gas, 248, v883 + 32, 32); mb = mem._bytes; ml = len(mb)
    v974 = fb(mb[v883 + 32:v883 + 64])
    if v883 + 96 > ml: gas = grow(c, gas, 248, v883 + 64, 32); mb = mem._bytes; ml = len(mb)
    v976 = fb(mb[v883 + 64:v883 + 96])
    if v883 + 192 > ml: gas = grow(c, gas, 248, v883 + 160, 32); mb = mem._bytes; ml = len(mb)
    v978 = fb(mb[v883 + 160:v883 + 192])
    v979 = fb(mb[64:96])
    if v979 + 32 > ml: gas = grow(c, gas, 248, v979, 32); mb = mem._bytes; ml = len(mb)
    mb[v979:v979 + 32] = v914.to_bytes(32)
    if v979 + 64 > ml: gas = grow(c, gas, 248, v979 + 32, 32); mb = mem._bytes; ml = len(mb)
    mb[v979 + 32:v979 + 64] = (v969 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
    if v979 + 96 > ml: gas = grow(c, gas, 248, v979 + 64, 32); mb = mem._bytes; ml = len(mb)
    mb[v979 + 64:v979 + 96] = v876.to_bytes(32)
    if v979 + 128 > ml: gas = grow(c, gas, 248, v979 + 96, 32); mb = mem._bytes; ml = len(mb)
    mb[v979 + 96:v979 + 128] = v972.to_bytes(32)
    if v979 + 160 > ml: gas = grow(c, gas, 248, v979 + 128, 32); mb = mem._bytes; ml = len(mb)
    mb[v979 + 128:v979 + 160] = v974.to_bytes(32)
    if v979 + 192 > ml: gas = grow(c, gas, 248, v979 + 160, 32); mb = mem._bytes; ml = len(mb)
    mb[v979 + 160:v979 + 192] = v976.to_bytes(32)
    if v979 + 224 > ml: gas = grow(c, gas, 248, v979 + 192, 32); mb = mem._bytes; ml = len(mb)
    mb[v979 + 192:v979 + 224] = v978.to_bytes(32)
    v988 = fb(mb[160:192])
    v990 = fb(mb[128:160])
    gm.gas_remaining = gas - 248
    st += (v941 & 0xffffffffffffffffffffffffffffffffffffffff), (v988 & 65535), (v990 & 0xffffffffffffffff), 0xb0e7ee0cf8312a70f540dd54bf8b42109c21e253f9fc0194da351e13461896f1, 224, v979
    ha4(c, st, gm)
    gas = gm.gas_remaining
    mb = mem._bytes; ml = len(mb)
    if gas < 458: st[-4:] = v8, v856, x2, v867, v845, 1, v758,; c.resume = 3172; return None, gas
    v995 = 4 + (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) & M
    v996 = read_data(data, ((fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) + 36 & M))
    if not ((v996 ^ SB) < ((((len(data)) - v995 & M) - 31 & M) ^ SB)):
     st[-4:] = v8, v856, x2, v867, v845, 1, v758, 3216, 3198, v758, 2792, v996, v995,; c.resume = 5561; return None, gas - 93
    v1002 = v995 + v996 & M
    v1003 = read_data(data, v1002)
    if v1003 > 0xffffffffffffffff:
     st[-4:] = v8, v856, x2, v867, v845, 1, v758, 3216, 3198, v758, 2792, v1003, v1002,; c.resume = 5561; return None, gas - 127
    v1005 = 32 + v1002 & M
    if (v1005 ^ SB) > (((len(data)) - (v1003 << 5) & M) ^ SB):
     st[-4:] = v8, v856, x2, v867, v845, 1, v758, 3216, 3198, v758, v1005, v1003, 2792,; c.resume = 5561; return None, gas - 169
    if (v1003 - 1 & M):
     if not (v758 < v1003):
      st[-4:] = v8, v856, x2, v867, v845, 1, v758, 3216, 3198, 10793, 12974, v1005, v758,; c.resume = 9575; return None, gas - 271
     gas -= 303
     v1016 = ((v758 << 5) + v1005 & M)
    else:
     if not (v1003):
      st[-4:] = v8, v856, x2, v867, v845, 1, v758, 3216, 3198, v1005,; c.resume = 9575; return None, gas - 236
     gas -= 253
     v1016 = v1005
    v1017 = read_data(data, v1016)
    if (v1017 - (v1017 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
     st[-4:] = v8, v856, x2, v867, v845, 1, v758, 3216, 3198, 10793, v1017,; c.resume = 5561; return None, gas - 32
    v1020 = fb(mb[v8:v8 + 32])
    if not (v758 < v1020):
     st[-4:] = v8, v856, x2, v867, v845, 1, v758, 3216, v1017, 3208, v758, v8,; c.resume = 9575; return None, gas - 105
    v1024 = (v758 << 5) + v8
    if v1024 + 64 > ml: gas = grow(c, gas, 155, v1024 + 32, 32); mb = mem._bytes; ml = len(mb)
    v1026 = fb(mb[v1024 + 32:v1024 + 64])
    if v1026 + 32 > ml: gas = grow(c, gas, 155, v1026, 32); mb = mem._bytes; ml = len(mb)
    v1027 = fb(mb[v1026:v1026 + 32])
    if gas < 188: st[-4:] = v8, v856, x2, v867, v845, 1, v758, 3216, v1027, v1017,; c.resume = 11623; return None, gas - 155
    if v1027:
     v1028 = I15 & 0xffffffffffffffffffffffffffffffffffffffff
     gm.gas_remaining = gas - 188
     st.append(v1028)
     h3b(c, st, gm)
     v1029 = st.pop()
     gas = gm.gas_remaining
     if gas < 104: st[-4:] = v8, v856, x2, v867, v845, 1, v758, 3216, v1028, v1017, v1027, v1029,; c.resume = 11691; return None, gas
     if not (v1029):
      st[-4:] = v8, v856, x2, v867, v845, 1, v758, 3216, v1028, v1017, v1027,; c.resume = 5561; return None, gas - 16
     v1031 = fb(mb[64:96])
     if v1031 + 32 > ml: gas = grow(c, gas, 104, v1031, 32); mb = mem._bytes; ml = len(mb)
     mb[v1031:v1031 + 32] = K5
     if v1031 + 36 > ml: gas = grow(c, gas, 104, v1031 + 4, 32); mb = mem._bytes; ml = len(mb)
     mb[v1031 + 4:v1031 + 36] = (0xffffffffffffffffffffffffffffffffffffffff & v1017).to_bytes(32)
     if v1031 + 68 > ml: gas = grow(c, gas, 104, v1031 + 36, 32); mb = mem._bytes; ml = len(mb)
     mb[v1031 + 36:v1031 + 68] = v1027.to_bytes(32)
     v1035 = gas - 104
     gm.gas_remaining = gas - 104
     st += 0, v1031, 68, v1031, 0, v1028, v1035
     hf1(c, st, gm)
     v1036 = st.pop()
     gas = gm.gas_remaining
     mb = mem._bytes; ml = len(mb)
     if gas < 137: st[-4:] = v8, v856, x2, v867, v845, 1, v758, 3216, v1031, v1036,; c.resume = 11783; return None, gas
     if not (v1036):
      st[-4:] = v8, v856, x2, v867, v845, 1, v758, 3216, v1031, v1036,; c.resume = 7161; return None, gas - 19
     if v1036:
      if (v1031 > 0xffffffffffffffff) or (v1031 < v1031):
       st[-4:] = v8, v856, x2, v867, v845, 1, v758, 3216, 11805, v1031,; c.resume = 9656; return None, gas - 114
      mb[64:96] = v1031.to_bytes(32)
      gas -= 137
      v1041, v1042, v1043 = v856, v867, v845
     else:
      gas -= 42
      v1041, v1042, v1043 = v856, v867, v845
    else:
     gas -= 184
     v1041, v1042, v1043 = v856, v867, v845
   if gas < 21: st[-4:] = v8, v1041, x2, v1042, v1043, 1, v758,; c.resume = 3216; return None, gas
   gas -= 21
   v757, v758, v759, v760 = v1042, (v758 + 1), v1043, v1041
   continue
  if gas < 89: st[-4:] = v8, v757, x2, v758, v759, v760,; c.resume = 3337; return None, gas - 29
  if v760:
   v1045 = I15 & 0xffffffffffffffffffffffffffffffffffffffff
   gm.gas_remaining = gas - 89
   st.append(v1045)
   h3b(c, st, gm)
   v1046 = st.pop()
   gas = gm.gas_remaining
   if gas < 104: st[-4:] = v8, v757, x2, v758, 824, v757, 3351, v1045, v759, v760, v1046,; c.resume = 11691; return None, gas
   if not (v1046):
    st[-4:] = v8, v757, x2, v758, 824, v757, 3351, v1045, v759, v760,; c.resume = 5561; return None, gas - 16
   v1048 = fb(mb[64:96])
   if v1048 + 32 > ml: gas = grow(c, gas, 104, v1048, 32); mb = mem._bytes; ml = len(mb)
   mb[v1048:v1048 + 32] = K5
   if v1048 + 36 > ml: gas = grow(c, gas, 104, v1048 + 4, 32); mb = mem._bytes; ml = len(mb)
   mb[v1048 + 4:v1048 + 36] = (0xffffffffffffffffffffffffffffffffffffffff & v759).to_bytes(32)
   if v1048 + 68 > ml: gas = grow(c, gas, 104, v1048 + 36, 32); mb = mem._bytes; ml = len(mb)
   mb[v1048 + 36:v1048 + 68] = v760.to_bytes(32)
   v1052 = gas - 104
   gm.gas_remaining = gas - 104
   st += 0, v1048, 68, v1048, 0, v1045, v1052
   hf1(c, st, gm)
   v1053 = st.pop()
   gas = gm.gas_remaining
   mb = mem._bytes; ml = len(mb)
   if gas < 137: st[-4:] = v8, v757, x2, v758, 824, v757, 3351, v1048, v1053,; c.resume = 11783; return None, gas
   if not (v1053):
    st[-4:] = v8, v757, x2, v758, 824, v757, 3351, v1048, v1053,; c.resume = 7161; return None, gas - 19
   if v1053:
    if (v1048 > 0xffffffffffffffff) or (v1048 < v1048):
     st[-4:] = v8, v757, x2, v758, 824, v757, 3351, 11805, v1048,; c.resume = 9656; return None, gas - 114
    mb[64:96] = v1048.to_bytes(32)
    gas -= 137
   else:
    gas -= 42
  else:
   gas -= 85
  if gas < 48: st[-4:] = v8, v757, x2, v758, 824, v757,; c.resume = 3351; return None, gas
  if v757:
   v1058 = I15 & 0xffffffffffffffffffffffffffffffffffffffff
   gm.gas_remaining = gas - 48
   st.append(v1058)
   h3b(c, st, gm)
   v1059 = st.pop()
   gas = gm.gas_remaining
   if gas < 104: st[-4:] = v8, v757, x2, v758, 824, v1058, I4, v757, v1059,; c.resume = 11691; return None, gas
   if not (v1059):
    st[-4:] = v8, v757, x2, v758, 824, v1058, I4, v757,; c.resume = 5561; return None, gas - 16
   v1061 = fb(mb[64:96])
   if v1061 + 32 > ml: gas = grow(c, gas, 104, v1061, 32); mb = mem._bytes; ml = len(mb)
   mb[v1061:v1061 + 32] = K5
   if v1061 + 36 > ml: gas = grow(c, gas, 104, v1061 + 4, 32); mb = mem._bytes; ml = len(mb)
   mb[v1061 + 4:v1061 + 36] = (0xffffffffffffffffffffffffffffffffffffffff & I4).to_bytes(32)
   if v1061 + 68 > ml: gas = grow(c, gas, 104, v1061 + 36, 32); mb = mem._bytes; ml = len(mb)
   mb[v1061 + 36:v1061 + 68] = v757.to_bytes(32)
   v1065 = gas - 104
   gm.gas_remaining = gas - 104
   st += 0, v1061, 68, v1061, 0, v1058, v1065
   hf1(c, st, gm)
   v1066 = st.pop()
   gas = gm.gas_remaining
   mb = mem._bytes; ml = len(mb)
   if gas < 137: st[-4:] = v8, v757, x2, v758, 824, v1061, v1066,; c.resume = 11783; return None, gas
   if not (v1066):
    st[-4:] = v8, v757, x2, v758, 824, v1061, v1066,; c.resume = 7161; return None, gas - 19
   if v1066:
    if (v1061 > 0xffffffffffffffff) or (v1061 < v1061):
     st[-4:] = v8, v757, x2, v758, 824, 11805, v1061,; c.resume = 9656; return None, gas - 114
    mb[64:96] = v1061.to_bytes(32)
    gas -= 137
   else:
    gas -= 42
  else:
   gas -= 44
  if gas < 10: st[-4:] = v8, v757, x2, v758,; c.resume = 824; return None, gas
  v1071 = fb(mb[256:288])
  if v1071 and v1071 + v1071 > ml: gas = grow(c, gas, 10, v1071, v1071); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[v1071:v1071 + v1071])
  return None, gas - 10
 def r5561(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1022: c.resume = 5561; return None, gas
  if gas < 6: c.resume = 5561; return None, gas
  gm.gas_remaining = gas - 6
  st += 0, 0
  hfd(c, st, gm)
  raise AssertionError
 def r9795(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 1 <= len(st) <= 1024: c.resume = 9795; return None, gas
  x0 = st[-1]
  if gas < 8: c.resume = 9795; return None, gas
  f = T.get(x0)
  del st[-1:]
  if f is not None: return f, gas - 8
  st.append(x0); c.resume = 9795
  return None, gas
 def r10128(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 5 <= len(st) <= 1018: c.resume = 10128; return None, gas
  x0 = st[-1]
  x1 = st[-2]
  x2 = st[-3]
  x3 = st[-4]
  x4 = st[-5]
  v10, v11 = x1, x0
  while True:
   if gas < 85: st[-2:] = v10, v11,; c.resume = 10128; return None, gas
   if v10 < x2:
    if v10 + 32 > ml: gas = grow(c, gas, 85, v10, 32); mb = mem._bytes; ml = len(mb)
    v13 = fb(mb[v10:v10 + 32])
    if (v13 - (v13 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
     st[-2:] = v10, 32, 32, v11, v13, 10154,; c.resume = 5561; return None, gas - 85
    if gas < 123: st[-2:] = v10, 32, 32, v11, v13, 10154,; c.resume = 10034; return None, gas - 85
    if v11 + 32 > ml: gas = grow(c, gas, 123, v11, 32); mb = mem._bytes; ml = len(mb)
    mb[v11:v11 + 32] = v13.to_bytes(32)
    gas -= 123
    v10, v11 = (v10 + 32), (v11 + 32)
    continue
   break
  if gas < 40: st[-2:] = v10, v11,; c.resume = 10136; return None, gas - 23
  f = T.get(x4)
  st[-5:] = x3,
  if f is not None: return f, gas - 40
  st.append(x4); c.resume = 10140
  return None, gas - 32
 def r12570(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 12 <= len(st) <= 1019: c.resume = 12570; return None, gas
  x0 = st[-1]
  x2 = st[-3]
  x4 = st[-5]
  x6 = st[-7]
  x7 = st[-8]
  x9 = st[-10]
  x10 = st[-11]
  x11 = st[-12]
  if gas < 242: c.resume = 12570; return None, gas
  v14 = x11 + 160 & M
  if v14 + 32 > ml: gas = grow(c, gas, 242, v14, 32); mb = mem._bytes; ml = len(mb)
  mb[v14:v14 + 32] = (x0 & 65535).to_bytes(32)
  v16 = x11 + 128 & M
  if v16 + 32 > ml: gas = grow(c, gas, 242, v16, 32); mb = mem._bytes; ml = len(mb)
  mb[v16:v16 + 32] = (x4 & 65535).to_bytes(32)
  v18 = x11 + 96 & M
  if v18 + 32 > ml: gas = grow(c, gas, 242, v18, 32); mb = mem._bytes; ml = len(mb)
  mb[v18:v18 + 32] = (x2 & 65535).to_bytes(32)
  if x11 + 32 > ml: gas = grow(c, gas, 242, x11, 32); mb = mem._bytes; ml = len(mb)
  v19 = fb(mb[x11:x11 + 32])
  if x6 + 32 > ml: gas = grow(c, gas, 242, x6, 32); mb = mem._bytes; ml = len(mb)
  v21 = fb(mb[x6:x6 + 32])
  if x7 + 32 > ml: gas = grow(c, gas, 242, x7, 32); mb = mem._bytes; ml = len(mb)
  v23 = fb(mb[x7:x7 + 32])
  v25 = fb(mb[64:96])
  if v25 + 32 > ml: gas = grow(c, gas, 242, v25, 32); mb = mem._bytes; ml = len(mb)
  mb[v25:v25 + 32] = (v19 & 0xffffffffffffffff).to_bytes(32)
  if v25 + 64 > ml: gas = grow(c, gas, 242, v25 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v25 + 32:v25 + 64] = (v21 & 255).to_bytes(32)
  if v25 + 96 > ml: gas = grow(c, gas, 242, v25 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v25 + 64:v25 + 96] = (v23 & 65535).to_bytes(32)
  if gas < 249: st[-9:] = 0x89e1caa16854c2173377642c32c6c091382ba318496dac839dc0f3ae49c9593b, v25, v25, (v25 + 96 & M),; c.resume = 12456; return None, gas - 242
  gm.gas_remaining = gas - 249
  st += x9, 0x89e1caa16854c2173377642c32c6c091382ba318496dac839dc0f3ae49c9593b, ((v25 + 96 & M) - v25 & M), v25
  ha2(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 8: del st[-10:]; c.resume = 12460; return None, gas
  f = T.get(x10)
  del st[-11:]
  if f is not None: return f, gas - 8
  st.append(x10); c.resume = 12460
  return None, gas
 def r12611(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 9 <= len(st) <= 1016: c.resume = 12611; return None, gas
  x0 = st[-1]
  x1 = st[-2]
  x2 = st[-3]
  x3 = st[-4]
  x4 = st[-5]
  x5 = st[-6]
  x6 = st[-7]
  x7 = st[-8]
  x8 = st[-9]
  if gas < 88: c.resume = 12611; return None, gas
  if x0 + 32 > ml: gas = grow(c, gas, 88, x0, 32); mb = mem._bytes; ml = len(mb)
  v2 = fb(mb[x0:x0 + 32])
  v12 = x8 + 64 & M
  if v12 + 32 > ml: gas = grow(c, gas, 88, v12, 32); mb = mem._bytes; ml = len(mb)
  mb[v12:v12 + 32] = (v2 & x1).to_bytes(32)
  v13 = fb(mb[64:96])
  if v13 + 32 > ml: gas = grow(c, gas, 88, v13, 32); mb = mem._bytes; ml = len(mb)
  mb[v13:v13 + 32] = K12
  if v13 + 36 > ml: gas = grow(c, gas, 88, v13 + 4, 32); mb = mem._bytes; ml = len(mb)
  mb[v13 + 4:v13 + 36] = x6.to_bytes(32)
  v15 = gas - 88
  gm.gas_remaining = gas - 88
  st += x2, v13, x5, v13, x4, v15
  hfa(c, st, gm)
  v16 = st.pop()
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 375: st[-6:] = v13, v12, x3, v16,; c.resume = 12305; return None, gas
  if not (v16):
   st[-6:] = v16, v12, x3, v13,; c.resume = 7161; return None, gas - 22
  if v16:
   v18 = len(c.return_data)
   if 96 > v18:
    v20 = len(c.return_data)
    gas -= 106
    v21 = v20
   else:
    gas -= 87
    v21 = 96
   v24 = v13 + ((v21 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
   if (v24 > 0xffffffffffffffff) or (v24 < v13):
    st[-6:] = v13, v12, x3, 96, v13, v21, 12490, v24,; c.resume = 9656; return None, gas - 89
   mb[64:96] = v24.to_bytes(32)
   if (((v13 + v21) - v13 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820064:
    st[-6:] = v13, v12, x3,; c.resume = 5561; return None, gas - 129
   v31 = fb(mb[v13:v13 + 32])
   if (v31 - (v31 & 65535) & M):
    st[-6:] = 0x89e1caa16854c2173377642c32c6c091382ba318496dac839dc0f3ae49c9593b, v12, x3, 65535, v13, 65535, v31, 12545,; c.resume = 5561; return None, gas - 193
   if v13 + 64 > ml: gas = grow(c, gas, 269, v13 + 32, 32); mb = mem._bytes; ml = len(mb)
   v35 = fb(mb[v13 + 32:v13 + 64])
   if (v35 - (v35 & 65535) & M):
    st[-6:] = 0x89e1caa16854c2173377642c32c6c091382ba318496dac839dc0f3ae49c9593b, v12, x3, 65535, v13, 65535, v31, 65535, 12570, 64, v35, 12563,; c.resume = 5561; return None, gas - 269
   if gas < 330: st[-6:] = 0x89e1caa16854c2173377642c32c6c091382ba318496dac839dc0f3ae49c9593b, v12, x3, 65535, v13, 65535, v31, 65535, 12570, 64, v35, 12563,; c.resume = 9795; return None, gas - 269
   if v13 + 96 > ml: gas = grow(c, gas, 330, v13 + 64, 32); mb = mem._bytes; ml = len(mb)
   v39 = fb(mb[v13 + 64:v13 + 96])
   if (v39 - (v39 & 65535) & M):
    st[-6:] = 0x89e1caa16854c2173377642c32c6c091382ba318496dac839dc0f3ae49c9593b, v12, x3, 65535, v35, 65535, v31, 65535, v39, 12570,; c.resume = 5561; return None, gas - 330
   if gas < 371: st[-6:] = 0x89e1caa16854c2173377642c32c6c091382ba318496dac839dc0f3ae49c9593b, v12, x3, 65535, v35, 65535, v31, 65535, v39, 12570,; c.resume = 9795; return None, gas - 330
   gas -= 371
   v42, v43, v44, v45 = v31, v35, v39, 65535
  else:
   gas -= 50
   v42, v43, v44, v45 = 0, 0, 0, v13
  if gas < 209: st[-6:] = v42, v12, x3, v43, v44, v45,; c.resume = 12322; return None, gas
  v47 = x8 + 160 & M
  if v47 + 32 > ml: gas = grow(c, gas, 209, v47, 32); mb = mem._bytes; ml = len(mb)
  mb[v47:v47 + 32] = (v44 & 65535).to_bytes(32)
  v49 = x8 + 128 & M
  if v49 + 32 > ml: gas = grow(c, gas, 209, v49, 32); mb = mem._bytes; ml = len(mb)
  mb[v49:v49 + 32] = (v43 & 65535).to_bytes(32)
  v51 = x8 + 96 & M
  if v51 + 32 > ml: gas = grow(c, gas, 209, v51, 32); mb = mem._bytes; ml = len(mb)
  mb[v51:v51 + 32] = (v42 & 65535).to_bytes(32)
  if x8 + 32 > ml: gas = grow(c, gas, 209, x8, 32); mb = mem._bytes; ml = len(mb)
  v52 = fb(mb[x8:x8 + 32])
  if x3 + 32 > ml: gas = grow(c, gas, 209, x3, 32); mb = mem._bytes; ml = len(mb)
  v54 = fb(mb[x3:x3 + 32])
  v56 = fb(mb[v12:v12 + 32])
  v58 = fb(mb[64:96])
  if v58 + 32 > ml: gas = grow(c, gas, 209, v58, 32); mb = mem._bytes; ml = len(mb)
  mb[v58:v58 + 32] = (v52 & 0xffffffffffffffff).to_bytes(32)
  if v58 + 64 > ml: gas = grow(c, gas, 209, v58 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v58 + 32:v58 + 64] = (v54 & 255).to_bytes(32)
  if v58 + 96 > ml: gas = grow(c, gas, 209, v58 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v58 + 64:v58 + 96] = (v56 & 65535).to_bytes(32)
  if gas < 216: st[-6:] = 0x89e1caa16854c2173377642c32c6c091382ba318496dac839dc0f3ae49c9593b, v58, v58, (v58 + 96 & M),; c.resume = 12456; return None, gas - 209
  gm.gas_remaining = gas - 216
  st += x6, 0x89e1caa16854c2173377642c32c6c091382ba318496dac839dc0f3ae49c9593b, ((v58 + 96 & M) - v58 & M), v58
  ha2(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 8: del st[-7:]; c.resume = 12460; return None, gas
  f = T.get(x7)
  del st[-8:]
  if f is not None: return f, gas - 8
  st.append(x7); c.resume = 12460
  return None, gas
 def r5735(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1013: c.resume = 5735; return None, gas
  data = c.msg.data_as_bytes
  if gas < 328: c.resume = 5735; return None, gas
  if (c.msg.value):
   c.resume = 268; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
   c.resume = 268; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += v5, 5760; c.resume = 5561; return None, gas - 98
  v8 = fb(mb[64:96])
  v9 = v8 + 256 & M
  if (v9 > 0xffffffffffffffff) or (v9 < v8):
   st += v5, v8, 5768, 10191, v9; c.resume = 9656; return None, gas - 192
  mb[64:96] = v9.to_bytes(32)
  if v8 + 32 > ml: gas = grow(c, gas, 328, v8, 32); mb = mem._bytes; ml = len(mb)
  mb[v8:v8 + 32] = K1
  if v8 + 64 > ml: gas = grow(c, gas, 328, v8 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 32:v8 + 64] = K1
  if v8 + 96 > ml: gas = grow(c, gas, 328, v8 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 64:v8 + 96] = K1
  if v8 + 128 > ml: gas = grow(c, gas, 328, v8 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 96:v8 + 128] = K1
  if v8 + 160 > ml: gas = grow(c, gas, 328, v8 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 128:v8 + 160] = K1
  if v8 + 192 > ml: gas = grow(c, gas, 328, v8 + 160, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 160:v8 + 192] = K1
  if v8 + 224 > ml: gas = grow(c, gas, 328, v8 + 192, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 192:v8 + 224] = K1
  if v8 + 256 > ml: gas = grow(c, gas, 328, v8 + 224, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 224:v8 + 256] = K1
  if gas < 423: st += v5, v8; c.resume = 5768; return None, gas - 328
  if 288 > ml: gas = grow(c, gas, 423, 256, 32); mb = mem._bytes; ml = len(mb)
  v21 = fb(mb[256:288])
  if v21 + 32 > ml: gas = grow(c, gas, 423, v21, 32); mb = mem._bytes; ml = len(mb)
  mb[v21:v21 + 32] = (0xffffffffffffffff & v5).to_bytes(32)
  mb[32:64] = K2
  v22 = fb(mb[256:288])
  if v22 + 64 > ml: gas = grow(c, gas, 423, v22, 64); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 423, 12)
  v23 = fb(keccak(mb[v22:v22 + 64]).digest())
  v24 = fb(mb[64:96])
  if gas < 485: st += v24, v23, 5810, v24; c.resume = 9627; return None, gas - 423
  v25 = v24 + 256 & M
  if (v25 > 0xffffffffffffffff) or (v25 < v24):
   st += v24, v23, 5810, v25; c.resume = 9656; return None, gas - 467
  mb[64:96] = v25.to_bytes(32)
  gm.gas_remaining = gas - 485
  st.append(v23)
  h54(c, st, gm)
  v29 = st.pop()
  gas = gm.gas_remaining
  if gas < 189: st += v24, v23, v29; c.resume = 5813; return None, gas
  v30 = v29 & 0xffffffffffffffff
  if v24 + 32 > ml: gas = grow(c, gas, 189, v24, 32); mb = mem._bytes; ml = len(mb)
  mb[v24:v24 + 32] = v30.to_bytes(32)
  if v24 + 64 > ml: gas = grow(c, gas, 189, v24 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v24 + 32:v24 + 64] = (255 & (v29 >> 64)).to_bytes(32)
  if v24 + 96 > ml: gas = grow(c, gas, 189, v24 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v24 + 64:v24 + 96] = (65535 & (v29 >> 72)).to_bytes(32)
  if v24 + 128 > ml: gas = grow(c, gas, 189, v24 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v24 + 96:v24 + 128] = (65535 & (v29 >> 88)).to_bytes(32)
  if v24 + 160 > ml: gas = grow(c, gas, 189, v24 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v24 + 128:v24 + 160] = (65535 & (v29 >> 104)).to_bytes(32)
  if v24 + 192 > ml: gas = grow(c, gas, 189, v24 + 160, 32); mb = mem._bytes; ml = len(mb)
  mb[v24 + 160:v24 + 192] = (65535 & (v29 >> 120)).to_bytes(32)
  gm.gas_remaining = gas - 189
  st.append((1 + v23 & M))
  h54(c, st, gm)
  v47 = st.pop()
  gas = gm.gas_remaining
  if gas < 219: st += v30, (v24 + 32), v24, (v24 + 160), (v24 + 128), (v24 + 96), (v24 + 64), v47; c.resume = 5905; return None, gas
  if v24 + 224 > ml: gas = grow(c, gas, 219, v24 + 192, 32); mb = mem._bytes; ml = len(mb)
  mb[v24 + 192:v24 + 224] = (v47 & 0xffffffffffffffffffffffffffffffff).to_bytes(32)
  if v24 + 256 > ml: gas = grow(c, gas, 219, v24 + 224, 32); mb = mem._bytes; ml = len(mb)
  mb[v24 + 224:v24 + 256] = (v47 >> 128).to_bytes(32)
  v52 = fb(mb[64:96])
  if v52 + 32 > ml: gas = grow(c, gas, 219, v52, 32); mb = mem._bytes; ml = len(mb)
  mb[v52:v52 + 32] = v30.to_bytes(32)
  v53 = fb(mb[v24 + 32:v24 + 64])
  if v52 + 64 > ml: gas = grow(c, gas, 219, v52 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v52 + 32:v52 + 64] = (255 & v53).to_bytes(32)
  v56 = fb(mb[v24 + 64:v24 + 96])
  if v52 + 96 > ml: gas = grow(c, gas, 219, v52 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v52 + 64:v52 + 96] = (65535 & v56).to_bytes(32)
  v59 = fb(mb[v24 + 96:v24 + 128])
  if v52 + 128 > ml: gas = grow(c, gas, 219, v52 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v52 + 96:v52 + 128] = (65535 & v59).to_bytes(32)
  v62 = fb(mb[v24 + 128:v24 + 160])
  if v52 + 160 > ml: gas = grow(c, gas, 219, v52 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v52 + 128:v52 + 160] = (65535 & v62).to_bytes(32)
  v65 = fb(mb[v24 + 160:v24 + 192])
  if v52 + 192 > ml: gas = grow(c, gas, 219, v52 + 160, 32); mb = mem._bytes; ml = len(mb)
  mb[v52 + 160:v52 + 192] = (65535 & v65).to_bytes(32)
  v68 = fb(mb[v24 + 192:v24 + 224])
  if v52 + 224 > ml: gas = grow(c, gas, 219, v52 + 192, 32); mb = mem._bytes; ml = len(mb)
  mb[v52 + 192:v52 + 224] = (0xffffffffffffffffffffffffffffffff & v68).to_bytes(32)
  v71 = fb(mb[v24 + 224:v24 + 256])
  if v52 + 256 > ml: gas = grow(c, gas, 219, v52 + 224, 32); mb = mem._bytes; ml = len(mb)
  mb[v52 + 224:v52 + 256] = (0xffffffffffffffffffffffffffffffff & v71).to_bytes(32)
  c.output = bytes(mb[v52:v52 + 256])
  return None, gas - 219
 def r6049(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1010: c.resume = 6049; return None, gas
  data = c.msg.data_as_bytes
  if gas < 254: c.resume = 6049; return None, gas
  if (c.msg.value):
   c.resume = 268; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
   st += 0xffffffffffffffff, 6072; c.resume = 5561; return None, gas - 67
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += 0xffffffffffffffff, 6072, v5; c.resume = 5561; return None, gas - 101
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if (v8 - (v8 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st += 0xffffffffffffffff, v5, 6072, v8; c.resume = 5561; return None, gas - 138
  v11 = 0xffffffffffffffff & v5
  if 288 > ml: gas = grow(c, gas, 254, 256, 32); mb = mem._bytes; ml = len(mb)
  v12 = fb(mb[256:288])
  if v12 + 32 > ml: gas = grow(c, gas, 254, v12, 32); mb = mem._bytes; ml = len(mb)
  mb[v12:v12 + 32] = v11.to_bytes(32)
  mb[32:64] = K2
  v13 = fb(mb[256:288])
  if v13 + 64 > ml: gas = grow(c, gas, 254, v13, 64); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 254, 12)
  v14 = fb(keccak(mb[v13:v13 + 64]).digest())
  v15 = fb(mb[64:96])
  if gas < 319: st += v11, v15, 6226, v8, 1, v14, 6112, v15; c.resume = 9627; return None, gas - 254
  v16 = v15 + 256 & M
  if (v16 > 0xffffffffffffffff) or (v16 < v15):
   st += v11, v15, 6226, v8, 1, v14, 6112, v16; c.resume = 9656; return None, gas - 298
  mb[64:96] = v16.to_bytes(32)
  gm.gas_remaining = gas - 319
  st.append(v14)
  h54(c, st, gm)
  v20 = st.pop()
  gas = gm.gas_remaining
  if gas < 147: st += v11, v15, 6226, v8, 1, v14, 65535, v20; c.resume = 6118; return None, gas
  if v15 + 32 > ml: gas = grow(c, gas, 147, v15, 32); mb = mem._bytes; ml = len(mb)
  mb[v15:v15 + 32] = (v20 & 0xffffffffffffffff).to_bytes(32)
  if v15 + 64 > ml: gas = grow(c, gas, 147, v15 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v15 + 32:v15 + 64] = ((v20 >> 64) & 255).to_bytes(32)
  if v15 + 96 > ml: gas = grow(c, gas, 147, v15 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v15 + 64:v15 + 96] = ((v20 >> 72) & 65535).to_bytes(32)
  if v15 + 128 > ml: gas = grow(c, gas, 147, v15 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v15 + 96:v15 + 128] = ((v20 >> 88) & 65535).to_bytes(32)
  if v15 + 160 > ml: gas = grow(c, gas, 147, v15 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v15 + 128:v15 + 160] = ((v20 >> 104) & 65535).to_bytes(32)
  if v15 + 192 > ml: gas = grow(c, gas, 147, v15 + 160, 32); mb = mem._bytes; ml = len(mb)
  mb[v15 + 160:v15 + 192] = ((v20 >> 120) & 65535).to_bytes(32)
  gm.gas_remaining = gas - 147
  st.append((v14 + 1 & M))
  h54(c, st, gm)
  v38 = st.pop()
  gas = gm.gas_remaining
  if gas < 59: st += v11, v15, 6226, v8, v38; c.resume = 6187; return None, gas
  v39 = v15 + 192
  if v15 + 224 > ml: gas = grow(c, gas, 59, v15 + 192, 32); mb = mem._bytes; ml = len(mb)
  mb[v15 + 192:v15 + 224] = (v38 & 0xffffffffffffffffffffffffffffffff).to_bytes(32)
  if v15 + 256 > ml: gas = grow(c, gas, 59, v15 + 224, 32); mb = mem._bytes; ml = len(mb)
  mb[v15 + 224:v15 + 256] = (v38 >> 128).to_bytes(32)
  if gas < 190: st += v11, v39, 6226, v8, v15; c.resume = 10870; return None, gas - 59
  v44 = fb(mb[v15 + 32:v15 + 64])
  if not ((v44 & 255)):
   gas -= 127
   v80, v81 = 0, 0
  else:
   v47 = fb(mb[v15:v15 + 32])
   if not ((v47 & 0xffffffffffffffff)):
    gas -= 174
    v80, v81 = (1 if (v8 & 0xffffffffffffffffffffffffffffffffffffffff) == (I14 & 0xffffffffffffffffffffffffffffffffffffffff) else 0), 0
   else:
    v53 = fb(mb[64:96])
    if v53 + 32 > ml: gas = grow(c, gas, 190, v53, 32); mb = mem._bytes; ml = len(mb)
    mb[v53:v53 + 32] = K3
    if v53 + 36 > ml: gas = grow(c, gas, 190, v53 + 4, 32); mb = mem._bytes; ml = len(mb)
    mb[v53 + 4:v53 + 36] = (v8 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
    v57 = gas - 190
    gm.gas_remaining = gas - 190
    st += 32, v53, 36, v53, (I13 & 0xffffffffffffffffffffffffffffffffffffffff), v57
    hfa(c, st, gm)
    v58 = st.pop()
    gas = gm.gas_remaining
    mb = mem._bytes; ml = len(mb)
    if gas < 282: st += v11, v39, v53, 6226, v15, v58; c.resume = 11033; return None, gas
    if v58:
     v59 = len(c.return_data)
     if 32 > v59:
      v61 = len(c.return_data)
      gas -= 76
      v62 = v61
     else:
      gas -= 57
      v62 = 32
     v65 = v53 + ((v62 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
     if (v65 > 0xffffffffffffffff) or (v65 < v53):
      st += v11, v39, v58, 6226, v15, v53, 32, v53, v62, 11103, v65; c.resume = 9656; return None, gas - 89
     mb[64:96] = v65.to_bytes(32)
     if (((v53 + v62) - v53 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
      st += v11, v39, v58, 6226, v15, v53; c.resume = 5561; return None, gas - 129
     v72 = fb(mb[v53:v53 + 32])
     gas -= 148
     v73 = v72
    else:
     gas -= 21
     v73 = 0
    if v58:
     v75 = fb(mb[v15:v15 + 32])
     gas -= 58
     v80, v81 = (1 & ((0xffffffffffffffff & v75) >> v73 if v73 < 256 else 0)), v73
    else:
     gas -= 39
     v80, v81 = 0, 0
  if gas < 161: st += v11, v39, v80, v81; c.resume = 6226; return None, gas
  if not (v80):
   v83 = fb(mb[256:288])
   gas -= 50
   v95 = v83
  else:
   v84 = fb(mb[v15 + 192:v15 + 224])
   v85 = v84 & 0xffffffffffffffffffffffffffffffff
   v86 = fb(mb[256:288])
   if v86 + 32 > ml: gas = grow(c, gas, 161, v86, 32); mb = mem._bytes; ml = len(mb)
   mb[v86:v86 + 32] = v11.to_bytes(32)
   mb[32:64] = K4
   v87 = fb(mb[256:288])
   if v87 + 64 > ml: gas = grow(c, gas, 161, v87, 64); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 161, 12)
   v88 = fb(keccak(mb[v87:v87 + 64]).digest())
   v89 = fb(mb[256:288])
   if v89 + 32 > ml: gas = grow(c, gas, 161, v89, 32); mb = mem._bytes; ml = len(mb)
   mb[v89:v89 + 32] = v81.to_bytes(32)
   mb[32:64] = v88.to_bytes(32)
   v90 = fb(mb[256:288])
   if v90 + 64 > ml: gas = grow(c, gas, 161, v90, 64); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 161, 12)
   v91 = fb(keccak(mb[v90:v90 + 64]).digest())
   gm.gas_remaining = gas - 161
   st.append(v91)
   h54(c, st, gm)
   v92 = st.pop()
   gas = gm.gas_remaining
   if gas < 57: st += 32, 6298, v85, v92; c.resume = 6293; return None, gas
   v93 = v85 - v92 & M
   if v93 > v85:
    st += 32, v93, 6298; c.resume = 8351; return None, gas - 49
   gas -= 57
   v95 = v93
  if gas < 16: st += 32, v95; c.resume = 6298; return None, gas
  v96 = fb(mb[64:96])
  if v96 + 32 > ml: gas = grow(c, gas, 16, v96, 32); mb = mem._bytes; ml = len(mb)
  mb[v96:v96 + 32] = v95.to_bytes(32)
  c.output = bytes(mb[v96:v96 + 32])
  return None, gas - 16
 def r6320(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1012: c.resume = 6320; return None, gas
  data = c.msg.data_as_bytes
  if gas < 208: c.resume = 6320; return None, gas
  if (c.msg.value):
   c.resume = 268; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
   c.resume = 268; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += v5, 6345; c.resume = 5561; return None, gas - 98
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  v9 = v5 & 0xffffffffffffffff
  if 288 > ml: gas = grow(c, gas, 208, 256, 32); mb = mem._bytes; ml = len(mb)
  v10 = fb(mb[256:288])
  if v10 + 32 > ml: gas = grow(c, gas, 208, v10, 32); mb = mem._bytes; ml = len(mb)
  mb[v10:v10 + 32] = v9.to_bytes(32)
  mb[32:64] = K2
  v11 = fb(mb[256:288])
  if v11 + 64 > ml: gas = grow(c, gas, 208, v11, 64); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 208, 12)
  v12 = fb(keccak(mb[v11:v11 + 64]).digest())
  v13 = fb(mb[64:96])
  if gas < 273: st += v8, v9, 224, v12, v13, 6391, v13; c.resume = 9627; return None, gas - 208
  v14 = v13 + 256 & M
  if (v14 > 0xffffffffffffffff) or (v14 < v13):
   st += v8, v9, 224, v12, v13, 6391, v14; c.resume = 9656; return None, gas - 252
  mb[64:96] = v14.to_bytes(32)
  gm.gas_remaining = gas - 273
  st.append(v12)
  h54(c, st, gm)
  v18 = st.pop()
  gas = gm.gas_remaining
  if gas < 159: st += v8, v9, 224, v12, v13, 1, v18; c.resume = 6396; return None, gas
  if v13 + 32 > ml: gas = grow(c, gas, 159, v13, 32); mb = mem._bytes; ml = len(mb)
  mb[v13:v13 + 32] = (v18 & 0xffffffffffffffff).to_bytes(32)
  if v13 + 64 > ml: gas = grow(c, gas, 159, v13 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v13 + 32:v13 + 64] = ((v18 >> 64) & 255).to_bytes(32)
  v24 = (v18 >> 72) & 65535
  if v13 + 96 > ml: gas = grow(c, gas, 159, v13 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v13 + 64:v13 + 96] = v24.to_bytes(32)
  if v13 + 128 > ml: gas = grow(c, gas, 159, v13 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v13 + 96:v13 + 128] = ((v18 >> 88) & 65535).to_bytes(32)
  if v13 + 160 > ml: gas = grow(c, gas, 159, v13 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v13 + 128:v13 + 160] = ((v18 >> 104) & 65535).to_bytes(32)
  if v13 + 192 > ml: gas = grow(c, gas, 159, v13 + 160, 32); mb = mem._bytes; ml = len(mb)
  mb[v13 + 160:v13 + 192] = ((v18 >> 120) & 65535).to_bytes(32)
  gm.gas_remaining = gas - 159
  st.append((v12 + 1 & M))
  h54(c, st, gm)
  v36 = st.pop()
  gas = gm.gas_remaining
  if gas < 74: st += v8, v9, 224, v24, v13, v36; c.resume = 6471; return None, gas
  if v13 + 224 > ml: gas = grow(c, gas, 74, v13 + 192, 32); mb = mem._bytes; ml = len(mb)
  mb[v13 + 192:v13 + 224] = (v36 & 0xffffffffffffffffffffffffffffffff).to_bytes(32)
  v39 = v36 >> 128
  if v13 + 256 > ml: gas = grow(c, gas, 74, v13 + 224, 32); mb = mem._bytes; ml = len(mb)
  mb[v13 + 224:v13 + 256] = v39.to_bytes(32)
  if not (v8 < v24):
   if gas < 101: st += v8, v9, v39; c.resume = 6306; return None, gas - 74
   v44 = fb(mb[256:288])
   gas -= 101
   v54 = v44
  else:
   if gas < 200: st += v8, v9, v39; c.resume = 6516; return None, gas - 74
   v45 = fb(mb[256:288])
   if v45 + 32 > ml: gas = grow(c, gas, 200, v45, 32); mb = mem._bytes; ml = len(mb)
   mb[v45:v45 + 32] = v9.to_bytes(32)
   mb[32:64] = K13
   v46 = fb(mb[256:288])
   if v46 + 64 > ml: gas = grow(c, gas, 200, v46, 64); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 200, 12)
   v47 = fb(keccak(mb[v46:v46 + 64]).digest())
   v48 = fb(mb[256:288])
   if v48 + 32 > ml: gas = grow(c, gas, 200, v48, 32); mb = mem._bytes; ml = len(mb)
   mb[v48:v48 + 32] = v8.to_bytes(32)
   mb[32:64] = v47.to_bytes(32)
   v49 = fb(mb[256:288])
   if v49 + 64 > ml: gas = grow(c, gas, 200, v49, 64); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 200, 12)
   v50 = fb(keccak(mb[v49:v49 + 64]).digest())
   gm.gas_remaining = gas - 200
   st.append(v50)
   h54(c, st, gm)
   v51 = st.pop()
   gas = gm.gas_remaining
   if gas < 57: st += 32, 6298, v39, v51; c.resume = 6555; return None, gas
   v52 = v39 - v51 & M
   if v52 > v39:
    st += 32, v52, 6298; c.resume = 8351; return None, gas - 49
   gas -= 57
   v54 = v52
  if gas < 16: st += 32, v54; c.resume = 6298; return None, gas
  v55 = fb(mb[64:96])
  if v55 + 32 > ml: gas = grow(c, gas, 16, v55, 32); mb = mem._bytes; ml = len(mb)
  mb[v55:v55 + 32] = v54.to_bytes(32)
  c.output = bytes(mb[v55:v55 + 32])
  return None, gas - 16
 def r6560(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 6560; return None, gas
  data = c.msg.data_as_bytes
  if gas < 49: c.resume = 6560; return None, gas
  if (c.msg.value):
   c.resume = 268; return None, gas - 16
  if 288 > ml: gas = grow(c, gas, 49, 256, 32); mb = mem._bytes; ml = len(mb)
  v2 = fb(mb[256:288])
  if (((len(data)) - 4 & M) ^ SB) < (v2 ^ SB):
   c.resume = 268; return None, gas - 49
  if gas < 73: c.resume = 6580; return None, gas - 49
  v6 = fb(mb[64:96])
  if v6 + 32 > ml: gas = grow(c, gas, 73, v6, 32); mb = mem._bytes; ml = len(mb)
  mb[v6:v6 + 32] = (I5 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  c.output = bytes(mb[v6:v6 + 32])
  return None, gas - 73
 def r6643(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 1 <= len(st) <= 1011: c.resume = 6643; return None, gas
  data = c.msg.data_as_bytes
  x0 = st[-1]
  if gas < 177: c.resume = 6643; return None, gas
  if (c.msg.value):
   c.resume = 5561; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
   c.resume = 5561; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += v5, 6668; c.resume = 5561; return None, gas - 98
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  v9 = fb(mb[64:96])
  if v9 + 32 > ml: gas = grow(c, gas, 177, v9, 32); mb = mem._bytes; ml = len(mb)
  mb[v9:v9 + 32] = K11
  v10 = v5 & 0xffffffffffffffff
  if v9 + 36 > ml: gas = grow(c, gas, 177, v9 + 4, 32); mb = mem._bytes; ml = len(mb)
  mb[v9 + 4:v9 + 36] = v10.to_bytes(32)
  v13 = gas - 177
  gm.gas_remaining = gas - 177
  st += 0, v9, 36, v9, (I6 & 0xffffffffffffffffffffffffffffffffffffffff), v13
  hfa(c, st, gm)
  v14 = st.pop()
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 62: st += v9, v10, v8, v14; c.resume = 6790; return None, gas
  if not (v14):
   st += v14, v10, v8, v9; c.resume = 7161; return None, gas - 22
  if v14:
   v16 = len(c.return_data)
   gm.gas_remaining = gas - 62
   st += v16, 0, v9
   h3e(c, st, gm)
   gas = gm.gas_remaining
   mb = mem._bytes; ml = len(mb)
   if gas < 237: st += v8, v10, 7332, v9, v16; c.resume = 7315; return None, gas
   v19 = v9 + ((v16 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
   if (v19 > 0xffffffffffffffff) or (v19 < v9):
    st += v8, v10, 7332, v9, v16, 7324, v19; c.resume = 9656; return None, gas - 82
   mb[64:96] = v19.to_bytes(32)
   v23 = v9 + v16
   if ((v23 - v9 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
    st += v8, v10, 7332, v23, v9; c.resume = 5561; return None, gas - 146
   v26 = fb(mb[v9:v9 + 32])
   if v26 > 0xffffffffffffffff:
    st += v8, v10, 7332, v23, v26, v9; c.resume = 5561; return None, gas - 177
   v28 = v9 + v26
   if not ((v28 + 31) < v23):
    st += v8, v10, 7332, v28, v23; c.resume = 5561; return None, gas - 214
   if v28 + 32 > ml: gas = grow(c, gas, 237, v28, 32); mb = mem._bytes; ml = len(mb)
   v32 = fb(mb[v28:v28 + 32])
   if gas < 451: st += v8, v10, 7332, v28, v23, v32, 10087, v32; c.resume = 9853; return None, gas - 237
   if v32 > 0xffffffffffffffff:
    st += v8, v10, 7332, v28, v23, v32, 10087, v32; c.resume = 9656; return None, gas - 260
   v36 = fb(mb[64:96])
   v39 = v36 + (((32 + (v32 << 5)) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
   if (v39 > 0xffffffffffffffff) or (v39 < v36):
    st += v8, v10, 7332, v36, v23, v32, v28, 10101, v39; c.resume = 9656; return None, gas - 375
   mb[64:96] = v39.to_bytes(32)
   if v36 + 32 > ml: gas = grow(c, gas, 451, v36, 32); mb = mem._bytes; ml = len(mb)
   mb[v36:v36 + 32] = v32.to_bytes(32)
   v43 = v36 + 32
   v46 = (v28 + (v32 << 5)) + 32
   if v46 > v23:
    st += v8, v10, 7332, v36, v46, v43, v28; c.resume = 5561; return None, gas - 451
   if gas < 460: st += v8, v10, 7332, v36, v46, v43, v28; c.resume = 10124; return None, gas - 451
   gas -= 460
   v55, v56 = (32 + v28), v43
   while True:
    if gas < 85: st += v8, v10, 7332, v36, v46, v55, v56; c.resume = 10128; return None, gas
    if v55 < v46:
     if v55 + 32 > ml: gas = grow(c, gas, 85, v55, 32); mb = mem._bytes; ml = len(mb)
     v58 = fb(mb[v55:v55 + 32])
     if (v58 - (v58 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
      st += v8, v10, 7332, v36, v46, v55, 32, 32, v56, v58, 10154; c.resume = 5561; return None, gas - 85
     if gas < 123: st += v8, v10, 7332, v36, v46, v55, 32, 32, v56, v58, 10154; c.resume = 10034; return None, gas - 85
     if v56 + 32 > ml: gas = grow(c, gas, 123, v56, 32); mb = mem._bytes; ml = len(mb)
     mb[v56:v56 + 32] = v58.to_bytes(32)
     gas -= 123
     v55, v56 = (v55 + 32), (v56 + 32)
     continue
    break
   if gas < 58: st += v8, v10, 7332, v36, v46, v55, v56; c.resume = 10136; return None, gas - 23
   gas -= 58
   v64, v65 = v36, x0
  else:
   gas -= 40
   v64, v65 = 0, v9
  if gas < 34: st += v64, v10, v8, v65; c.resume = 6803; return None, gas
  if v64 + 32 > ml: gas = grow(c, gas, 34, v64, 32); mb = mem._bytes; ml = len(mb)
  v66 = fb(mb[v64:v64 + 32])
  if not (v8 < v66):
   st += v64, v10, v8, v66; c.resume = 7253; return None, gas - 34
  if gas < 94: st += v64, v10, v8, v66; c.resume = 6815; return None, gas - 34
  mb[0:32] = v10.to_bytes(32)
  mb[32:64] = K2
  gas = take(gas, 94, 12)
  v69 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 94
  st.append((v69 + 1 & M))
  h54(c, st, gm)
  v71 = st.pop()
  gas = gm.gas_remaining
  if gas < 113: st += v64, v10, v8, v71; c.resume = 6832; return None, gas
  v72 = v71 >> 128
  mb[0:32] = v10.to_bytes(32)
  mb[32:64] = K13
  gas = take(gas, 113, 12)
  v73 = fb(keccak(mb[0:64]).digest())
  mb[0:32] = v8.to_bytes(32)
  mb[32:64] = v73.to_bytes(32)
  gas = take(gas, 113, 12)
  v74 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 113
  st.append(v74)
  h54(c, st, gm)
  v75 = st.pop()
  gas = gm.gas_remaining
  if gas < 196: st += v64, v72, v8, v10, 6867, v75; c.resume = 6862; return None, gas
  v76 = v72 - v75 & M
  if v76 > v72:
   st += v64, v72, v8, v10, v76, 6867; c.resume = 8351; return None, gas - 49
  if not (v76):
   st += v64, v76, v8, v10, v72; c.resume = 7172; return None, gas - 80
  mb[0:32] = v10.to_bytes(32)
  mb[32:64] = K13
  gas = take(gas, 196, 12)
  v79 = fb(keccak(mb[0:64]).digest())
  mb[0:32] = v8.to_bytes(32)
  mb[32:64] = v79.to_bytes(32)
  gas = take(gas, 196, 12)
  v80 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 196
  st += v72, v80
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 127: st += v64, v76, 0xffffffffffffffffffffffffffffffffffffffff, 7026, v8, v10; c.resume = 6925; return None, gas
  v81 = fb(mb[v64:v64 + 32])
  if not (v8 < v81):
   st += v64, v76, 0xffffffffffffffffffffffffffffffffffffffff, 7026, v8, v10, 0xffffffffffffffffffffffffffffffffffffffff, 6935, v8, v64; c.resume = 9575; return None, gas - 52
  v86 = ((v8 << 5 & M) + v64 & M) + 32 & M
  if v86 + 32 > ml: gas = grow(c, gas, 127, v86, 32); mb = mem._bytes; ml = len(mb)
  v87 = fb(mb[v86:v86 + 32])
  v89 = fb(mb[64:96])
  if v89 + 32 > ml: gas = grow(c, gas, 127, v89, 32); mb = mem._bytes; ml = len(mb)
  mb[v89:v89 + 32] = v8.to_bytes(32)
  if v89 + 64 > ml: gas = grow(c, gas, 127, v89 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v89 + 32:v89 + 64] = v76.to_bytes(32)
  gm.gas_remaining = gas - 127
  st += (v87 & 0xffffffffffffffffffffffffffffffffffffffff), v10, 0x53b147b27df6a282a150f77ef22b30c28ecd3bc358883cb31ce77264d81c030c, 64, v89
  ha3(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 94: st += v64, v76, 0xffffffffffffffffffffffffffffffffffffffff, 7026, v8; c.resume = 6986; return None, gas
  v91 = I7 & 0xffffffffffffffffffffffffffffffffffffffff
  v92 = fb(mb[v64:v64 + 32])
  if not (v8 < v92):
   st += v91, v76, 0xffffffffffffffffffffffffffffffffffffffff, 7026, v8, v64; c.resume = 9575; return None, gas - 52
  v97 = ((v8 << 5 & M) + v64 & M) + 32 & M
  if v97 + 32 > ml: gas = grow(c, gas, 94, v97, 32); mb = mem._bytes; ml = len(mb)
  v98 = fb(mb[v97:v97 + 32])
  v99 = v98 & 0xffffffffffffffffffffffffffffffffffffffff
  gm.gas_remaining = gas - 94
  st.append(v91)
  h3b(c, st, gm)
  v100 = st.pop()
  gas = gm.gas_remaining
  if gas < 104: st += v91, v99, v76, v100; c.resume = 7032; return None, gas
  if not (v100):
   st += v91, v99, v76; c.resume = 5561; return None, gas - 16
  v102 = fb(mb[64:96])
  if v102 + 32 > ml: gas = grow(c, gas, 104, v102, 32); mb = mem._bytes; ml = len(mb)
  mb[v102:v102 + 32] = K5
  if v102 + 36 > ml: gas = grow(c, gas, 104, v102 + 4, 32); mb = mem._bytes; ml = len(mb)
  mb[v102 + 4:v102 + 36] = v99.to_bytes(32)
  if v102 + 68 > ml: gas = grow(c, gas, 104, v102 + 36, 32); mb = mem._bytes; ml = len(mb)
  mb[v102 + 36:v102 + 68] = v76.to_bytes(32)
  v105 = gas - 104
  gm.gas_remaining = gas - 104
  st += 0, v102, 68, v102, 0, v91, v105
  hf1(c, st, gm)
  v106 = st.pop()
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 151: st += v102, v106; c.resume = 7124; return None, gas
  if not (v106):
   st += v102, v106; c.resume = 7161; return None, gas - 19
  if v106:
   if (v102 > 0xffffffffffffffff) or (v102 < v102):
    st += 7150, v102; c.resume = 9656; return None, gas - 114
   mb[64:96] = v102.to_bytes(32)
   if 288 > ml: gas = grow(c, gas, 151, 256, 32); mb = mem._bytes; ml = len(mb)
   mb[256:288] = K1
   if gas < 161: st.append(x0); c.resume = 824; return None, gas - 151
   v111 = fb(mb[256:288])
   if v111 and v111 + v111 > ml: gas = grow(c, gas, 161, v111, v111); mb = mem._bytes; ml = len(mb)
   c.output = bytes(mb[v111:v111 + v111])
   return None, gas - 161
  if 288 > ml: gas = grow(c, gas, 41, 256, 32); mb = mem._bytes; ml = len(mb)
  v112 = fb(mb[256:288])
  if v112 and v112 + v112 > ml: gas = grow(c, gas, 41, v112, v112); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[v112:v112 + v112])
  return None, gas - 41
 def r7339(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 1 <= len(st) <= 999: c.resume = 7339; return None, gas
  data = c.msg.data_as_bytes
  x0 = st[-1]
  if gas < 567: c.resume = 7339; return None, gas
  if (c.msg.value):
   c.resume = 5561; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820096:
   c.resume = 5561; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += v5, 7364; c.resume = 5561; return None, gas - 98
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if (v8 - (v8 & 65535) & M):
   st += v5, v8, 7372; c.resume = 5561; return None, gas - 159
  v11 = fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)
  if v11 > 0xffffffffffffffff:
   st += v5, v8, v11; c.resume = 5561; return None, gas - 196
  v13 = len(data)
  v14 = 4 + v11
  if not ((v14 + 31) < v13):
   st += v5, v8, v14, v13, 7404; c.resume = 5561; return None, gas - 259
  v18 = read_data(data, v14)
  if v18 > 0xffffffffffffffff:
   st += v5, v8, v14, v18, 7404, v13; c.resume = 5561; return None, gas - 290
  v20 = v14 + 32
  if ((v14 + v18) + 32) > v13:
   st += v5, v8, v20, v18, 7404; c.resume = 5561; return None, gas - 330
  v24 = fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)
  if v24 > 0xffffffffffffffff:
   st += v5, v24, v20, v8, v18; c.resume = 5561; return None, gas - 373
  if not ((v24 + 35) < (len(data))):
   st += v5, v24, v20, v8, v18; c.resume = 5561; return None, gas - 403
  v31 = read_data(data, (4 + v24))
  if v31 > 0xffffffffffffffff:
   st += v5, v24, v31, v8, v18, v20; c.resume = 5561; return None, gas - 440
  v33 = v24 + 36
  if (((v31 << 5) + v24) + 36) > (len(data)):
   st += v5, v33, v31, v8, v18, v20; c.resume = 5561; return None, gas - 491
  v39 = I8 & 0xffffffffffffffffffffffffffffffffffffffff
  v40 = fb(mb[64:96])
  if v40 + 32 > ml: gas = grow(c, gas, 567, v40, 32); mb = mem._bytes; ml = len(mb)
  mb[v40:v40 + 32] = K14
  v41 = v5 & 0xffffffffffffffff
  if v40 + 36 > ml: gas = grow(c, gas, 567, v40 + 4, 32); mb = mem._bytes; ml = len(mb)
  mb[v40 + 4:v40 + 36] = v41.to_bytes(32)
  v43 = gas - 567
  gm.gas_remaining = gas - 567
  st += 32, v40, 36, v40, 0, v39, v43
  hf1(c, st, gm)
  v44 = st.pop()
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 362: st += v41, v33, v39, v8, v18, v20, v31, v5, v40, v44; c.resume = 7600; return None, gas
  if not (v44):
   st += v41, v33, v39, v8, v18, v20, v31, v5, v44, v40; c.resume = 7161; return None, gas - 22
  if v44:
   v46 = len(c.return_data)
   if 32 > v46:
    v48 = len(c.return_data)
    gas -= 92
    v49 = v48
   else:
    gas -= 73
    v49 = 32
   v52 = v40 + ((v49 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
   if (v52 > 0xffffffffffffffff) or (v52 < v40):
    st += v41, v33, v39, v8, v18, v20, v31, v5, v40, 32, v40, v49, 8996, v52; c.resume = 9656; return None, gas - 89
   mb[64:96] = v52.to_bytes(32)
   if (((v40 + v49) - v40 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
    st += v41, v33, v39, v8, v18, v20, v31, v5, v40; c.resume = 5561; return None, gas - 129
   v59 = fb(mb[v40:v40 + 32])
   if not (v59 < 9):
    st += v41, v33, v39, v8, v18, v20, v31, v5, v59; c.resume = 5561; return None, gas - 157
   gas -= 171
   v63 = v59
  else:
   gas -= 40
   v63 = 0
  if not (v63 < 9):
   st += v41, v33, v39, v8, v18, v20, v31, v5, v63; c.resume = 8924; return None, gas - 28
  if v63 < 7:
   st += v41, v33, v39, v8, v18, v20, v31, v5, v63; c.resume = 8877; return None, gas - 50
  v68 = fb(mb[64:96])
  if v68 + 32 > ml: gas = grow(c, gas, 99, v68, 32); mb = mem._bytes; ml = len(mb)
  mb[v68:v68 + 32] = K6
  if v68 + 36 > ml: gas = grow(c, gas, 99, v68 + 4, 32); mb = mem._bytes; ml = len(mb)
  mb[v68 + 4:v68 + 36] = v41.to_bytes(32)
  v70 = gas - 99
  gm.gas_remaining = gas - 99
  st += 128, v68, 36, v68, v39, v70
  hfa(c, st, gm)
  v71 = st.pop()
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 346: st += v41, v33, v39, v8, v18, v20, v31, v5, v68, v71; c.resume = 7686; return None, gas
  if not (v71):
   st += v41, v33, v39, v8, v18, v20, v31, v5, v68, v71; c.resume = 7161; return None, gas - 19
  if v71:
   v73 = len(c.return_data)
   if 128 > v73:
    v75 = len(c.return_data)
    gas -= 122
    v76, v77 = v75, v75
   else:
    gas -= 105
    v76, v77 = 128, 128
   v80 = v68 + ((v77 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
   if (v80 > 0xffffffffffffffff) or (v80 < v68):
    st += v41, v33, v39, v8, v18, v20, v31, v5, 7794, 32, v8, 8867, v68, v76, 5711, v80; c.resume = 9656; return None, gas - 62
   mb[64:96] = v80.to_bytes(32)
   if (((v68 + v76) - v68 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820096:
    st += v41, v33, v39, v8, v18, v20, v31, v5, 7794, 32, v8, v68, 8867; c.resume = 5561; return None, gas - 132
   v87 = fb(mb[v68:v68 + 32])
   if not (v87 < 9):
    st += v41, v33, v39, v8, v18, v20, v31, v5, 7794, 32, v8, v68, 8867, v87; c.resume = 5561; return None, gas - 163
   if v68 + 64 > ml: gas = grow(c, gas, 224, v68 + 32, 32); mb = mem._bytes; ml = len(mb)
   v91 = fb(mb[v68 + 32:v68 + 64])
   if (v91 - (v91 & 255) & M):
    st += v41, v33, v39, v8, v18, v20, v31, v5, 7794, 32, v8, v87, 8867, v68, v91, 9832; c.resume = 5561; return None, gas - 224
   if gas < 297: st += v41, v33, v39, v8, v18, v20, v31, v5, 7794, 32, v8, v87, 8867, v68, v91, 9832; c.resume = 9780; return None, gas - 224
   if v68 + 96 > ml: gas = grow(c, gas, 297, v68 + 64, 32); mb = mem._bytes; ml = len(mb)
   v95 = fb(mb[v68 + 64:v68 + 96])
   if (v95 - (v95 & 65535) & M):
    st += v41, v33, v39, v8, v18, v20, v31, v5, 7794, 32, v8, v87, v91, v68, 8867, 96, v95, 9847; c.resume = 5561; return None, gas - 297
   if gas < 326: st += v41, v33, v39, v8, v18, v20, v31, v5, 7794, 32, v8, v87, v91, v68, 8867, 96, v95, 9847; c.resume = 9795; return None, gas - 297
   if v68 + 128 > ml: gas = grow(c, gas, 326, v68 + 96, 32); mb = mem._bytes; ml = len(mb)
   v99 = fb(mb[v68 + 96:v68 + 128])
   if gas < 350: st += v41, v33, v39, v8, v18, v20, v31, v5, 7794, 32, v8, v87, v91, v95, v99; c.resume = 8867; return None, gas - 326
   gas -= 350
   v100, v101 = v91, x0
  else:
   gas -= 52
   v100, v101 = 0, v68
  if gas < 122: st += v41, v33, v39, v8, v18, v20, v31, v5, 7794, 32, v8, v100, v101; c.resume = 7706; return None, gas
  v102 = fb(mb[64:96])
  if v102 + 32 > ml: gas = grow(c, gas, 122, v102, 32); mb = mem._bytes; ml = len(mb)
  mb[v102:v102 + 32] = K7
  if v102 + 36 > ml: gas = grow(c, gas, 122, v102 + 4, 32); mb = mem._bytes; ml = len(mb)
  mb[v102 + 4:v102 + 36] = (v5 & 0xffffffffffffffff).to_bytes(32)
  if v102 + 68 > ml: gas = grow(c, gas, 122, v102 + 36, 32); mb = mem._bytes; ml = len(mb)
  mb[v102 + 36:v102 + 68] = (v100 & 255).to_bytes(32)
  if v102 + 100 > ml: gas = grow(c, gas, 122, v102 + 68, 32); mb = mem._bytes; ml = len(mb)
  mb[v102 + 68:v102 + 100] = (v8 & 65535).to_bytes(32)
  if gas < 134: st += v41, v33, v39, v8, v18, v20, v31, v5, v102, 32, v102, v102, (v102 + 100); c.resume = 7794; return None, gas - 122
  v111 = gas - 134
  gm.gas_remaining = gas - 134
  st += 32, v102, ((v102 + 100) - v102 & M), v102, v39, v111
  hfa(c, st, gm)
  v112 = st.pop()
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 476: st += v41, v33, v39, v8, v18, v20, v31, v5, v102, v112; c.resume = 7800; return None, gas
  if not (v112):
   st += v41, v33, v39, v8, v18, v20, v31, v5, v102, v112; c.resume = 7161; return None, gas - 19
  if v112:
   v114 = len(c.return_data)
   if 32 > v114:
    v116 = len(c.return_data)
    gas -= 97
    v117 = v116
   else:
    gas -= 78
    v117 = 32
   v120 = v102 + ((v117 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
   if (v120 > 0xffffffffffffffff) or (v120 < v102):
    st += v41, v33, v39, v8, v18, v20, v31, v5, v102, 32, v102, v117, 8815, v120; c.resume = 9656; return None, gas - 89
   mb[64:96] = v120.to_bytes(32)
   if (((v102 + v117) - v102 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
    st += v41, v33, v39, v8, v18, v20, v31, v5, v102; c.resume = 5561; return None, gas - 129
   v127 = fb(mb[v102:v102 + 32])
   gas -= 184
   v128 = v127
  else:
   gas -= 75
   v128 = 0
  if v18 > 0xffffffffffffffff:
   st += v41, v33, v39, v8, v18, v20, v31, 7835, v8, v5, 7830, v128, v18, v20; c.resume = 9656; return None, gas - 23
  v130 = fb(mb[64:96])
  v135 = ((((v18 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) + 32) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0
  v136 = v130 + v135 & M
  if (v136 > 0xffffffffffffffff) or (v136 < v130):
   st += v41, v33, v39, v8, v18, v20, v31, 7835, v8, v5, 7830, v128, v18, v20, v130, 10357, v136; c.resume = 9656; return None, gas - 132
  mb[64:96] = v136.to_bytes(32)
  if v130 + 32 > ml: gas = grow(c, gas, 195, v130, 32); mb = mem._bytes; ml = len(mb)
  mb[v130:v130 + 32] = v18.to_bytes(32)
  if (v20 + v18) > (len(data)):
   st += v41, v33, v39, v8, v18, v20, v31, 7835, v8, v5, 7830, v128, v18, (v130 + 32), v130, v20; c.resume = 5561; return None, gas - 195
  if gas < 300: st += v41, v33, v39, v8, v18, v20, v31, 7835, v8, v5, 7830, v128, v18, (v130 + 32), v130, v20; c.resume = 10375; return None, gas - 195
  if v18 and v130 + 32 + v18 > ml: gas = grow(c, gas, 300, v130 + 32, v18); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 300, 3 * (v18 + 31 >> 5))
  copy_data(mb, data, v130 + 32, v20, v18)
  v144 = v130 + v18
  if v144 + 64 > ml: gas = grow(c, gas, 300, v144 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v144 + 32:v144 + 64] = K1
  v146 = fb(mb[v130:v130 + 32])
  if v146 and v130 + 32 + v146 > ml: gas = grow(c, gas, 300, v130 + 32, v146); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 300, 6 * (v146 + 31 >> 5))
  v147 = fb(keccak(mb[v130 + 32:v130 + 32 + v146]).digest())
  v148 = 1 if v147 == v128 else 0
  if v148:
   if gas < 328: st += v41, v33, v39, v8, v18, v20, v31, 7835, v8, v5, 7830, v128, v147, (1 if not (v148) else 0), v18; c.resume = 10457; return None, gas - 300
   gas -= 328
   v152, v153 = (1 if not (v18 == 1024) else 0), 0
  else:
   gas -= 300
   v152, v153 = (1 if not (v148) else 0), v18
  if gas < 124: st += v41, v33, v39, v8, v18, v20, v31, 7835, v8, v5, 7830, v128, v147, v152, v153; c.resume = 10402; return None, gas
  if v152:
   st += v41, v33, v39, v8, v18, v20, v31, 7835, v8, v5, 7830, v128, v147; c.resume = 10411; return None, gas - 16
  v154 = fb(mb[64:96])
  if v154 + 32 > ml: gas = grow(c, gas, 124, v154, 32); mb = mem._bytes; ml = len(mb)
  mb[v154:v154 + 32] = K9
  if v154 + 36 > ml: gas = grow(c, gas, 124, v154 + 4, 32); mb = mem._bytes; ml = len(mb)
  mb[v154 + 4:v154 + 36] = (v5 & 0xffffffffffffffff).to_bytes(32)
  if v154 + 68 > ml: gas = grow(c, gas, 124, v154 + 36, 32); mb = mem._bytes; ml = len(mb)
  mb[v154 + 36:v154 + 68] = (v8 & 65535).to_bytes(32)
  v160 = gas - 124
  gm.gas_remaining = gas - 124
  st += 64, v154, 68, v154, (I12 & 0xffffffffffffffffffffffffffffffffffffffff), v160
  hfa(c, st, gm)
  v161 = st.pop()
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 520: st += v41, v33, v39, v8, v18, v20, v31, 7835, v154, v161; c.resume = 10628; return None, gas
  if not (v161):
   st += v41, v33, v39, v8, v18, v20, v31, 7835, v154, v161; c.resume = 7161; return None, gas - 19
  if v161:
   v163 = len(c.return_data)
   if 64 > v163:
    v165 = len(c.return_data)
    gas -= 90
    v166 = v165
   else:
    gas -= 71
    v166 = 64
   v169 = v154 + ((v166 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
   if (v169 > 0xffffffffffffffff) or (v169 < v154):
    st += v41, v33, v39, v8, v18, v20, v31, 7835, v154, 64, v154, v166, 10692, v169; c.resume = 9656; return None, gas - 89
   mb[64:96] = v169.to_bytes(32)
   if (((v154 + v166) - v154 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
    st += v41, v33, v39, v8, v18, v20, v31, 7835, v154; c.resume = 5561; return None, gas - 129
   v176 = fb(mb[v154:v154 + 32])
   if (v176 - (v176 & 0xffffffffffffffffffffffffffffffff) & M):
    st += v41, v33, v39, v8, v18, v20, v31, 7835, 0xffffffffffffffffffffffffffffffff, v154, 10739, 32, v176, 10732; c.resume = 5561; return None, gas - 193
   v180 = fb(mb[v154 + 32:v154 + 64])
   if (v180 - (v180 & 0xffffffffffffffffffffffffffffffff) & M):
    st += v41, v33, v39, v8, v18, v20, v31, 7835, 0xffffffffffffffffffffffffffffffff, v176, v180, 10739; c.resume = 5561; return None, gas - 254
   gas -= 277
   v184, v185 = v180, v176
  else:
   gas -= 39
   v184, v185 = 0, 0
  v187 = (v185 | v184) & 0xffffffffffffffffffffffffffffffff
  mb[0:32] = v41.to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 153, 12)
  v188 = fb(keccak(mb[0:64]).digest())
  mb[0:32] = (v8 & 65535).to_bytes(32)
  mb[32:64] = v188.to_bytes(32)
  gas = take(gas, 153, 12)
  v190 = fb(keccak(mb[0:64]).digest())
  v191 = fb(mb[64:96])
  gas -= 153
  v195, v196, v197 = v190, 0, v191
  while True:
   if gas < 39: st += v41, v187, v39, v8, v18, v20, v31, v33, v191, v195, v196, v197; c.resume = 7869; return None, gas
   if v196 < 3:
    gm.gas_remaining = gas - 39
    st.append(v195)
    h54(c, st, gm)
    v199 = st.pop()
    gas = gm.gas_remaining
    if gas < 38: st += v41, v187, v39, v8, v18, v20, v31, v33, v191, v195, v196, 1, 1, 32, v197, v199; c.resume = 8774; return None, gas
    if v197 + 32 > ml: gas = grow(c, gas, 38, v197, 32); mb = mem._bytes; ml = len(mb)
    mb[v197:v197 + 32] = v199.to_bytes(32)
    gas -= 38
    v195, v196, v197 = (v195 + 1 & M), (v196 + 1), (v197 + 32)
    continue
   break
  if gas < 328: st += v41, v187, v39, v8, v18, v20, v31, v33, v191, v195, v196, v197; c.resume = 7878; return None, gas - 23
  v203 = v191 + 96 & M
  if (v203 > 0xffffffffffffffff) or (v203 < v191):
   st += v41, v187, v39, v8, v18, v20, v31, v33, v191, 7891, v203; c.resume = 9656; return None, gas - 111
  mb[64:96] = v203.to_bytes(32)
  if v31 > 0xffffffffffffffff:
   st += v41, v187, v39, v8, v18, v20, v31, v33, v191, 7900, v31; c.resume = 9656; return None, gas - 166
  v210 = fb(mb[64:96])
  v213 = v210 + (((32 + (v31 << 5)) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
  if (v213 > 0xffffffffffffffff) or (v213 < v210):
   st += v41, v210, v39, v8, v18, v20, v31, v33, v191, v187, 7914, v213; c.resume = 9656; return None, gas - 281
  mb[64:96] = v213.to_bytes(32)
  if v210 + 32 > ml: gas = grow(c, gas, 328, v210, 32); mb = mem._bytes; ml = len(mb)
  mb[v210:v210 + 32] = v31.to_bytes(32)
  if gas < 402: st += v41, v210, v39, v8, v18, v20, v31, v33, v191, v187, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0, 7929, v31; c.resume = 9853; return None, gas - 328
  if v31 > 0xffffffffffffffff:
   st += v41, v210, v39, v8, v18, v20, v31, v33, v191, v187, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0, 7929, v31; c.resume = 9656; return None, gas - 351
  v220 = (32 + (v31 << 5)) - 32 & M
  if v220 and v210 + 32 + v220 > ml: gas = grow(c, gas, 402, v210 + 32, v220); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 402, 3 * (v220 + 31 >> 5))
  copy_data(mb, data, v210 + 32, (len(data)), v220)
  gas -= 402
  while True:
   if gas < 728: st += v41, v210, v39, v8, v18, v20, v31, v33, v191, 0, 0, v187; c.resume = 7941; return None, gas
   if 0 < v31:
    if not (0 < v31):
     st += v41, v210, v39, v8, v18, v20, v31, v33, v191, 0, v187, 0, 65535, 8557, 8046, v33, 0; c.resume = 9575; return None, gas - 88
    v226 = read_data(data, v33)
    if (v226 - (v226 & 65535) & M):
     st += v41, v210, v39, v8, v18, v20, v31, v33, v191, 0, v187, 0, 65535, 8557, v226; c.resume = 5561; return None, gas - 152
    v229 = v226 & 65535
    if not (v229 < 768):
     gas -= 248
     v252 = 0
    else:
     v232 = v229 // 6
     v233 = v232 << 3
     if not ((not (v232)) or (8 == (v233 // v232 if v232 else 0))):
      st += v41, v210, v39, v8, v18, v20, v31, v33, v191, 0, v187, 0, v229, 255, 8571, 10793, v229, 6, 10785, v20, v233, v18; c.resume = 8351; return None, gas - 329
     v239 = v233 + 8
     if v233 > v239:
      st += v41, v210, v39, v8, v18, v20, v31, v33, v191, 0, v187, 0, v229, 255, 8571, 10793, v229, 6, 10785, v20, v233, v18, v239; c.resume = 8351; return None, gas - 360
     if v239 > v18:
      st += v41, v210, v39, v8, v18, v20, v31, v33, v191, 0, v187, 0, v229, 255, 8571, 10793, v229, 6, 10785, v20, v233; c.resume = 5561; return None, gas - 376
     v244 = (read_data(data, (v233 + v20))) >> 192
     v245 = v229 % 6
     if (v245 - v245 & M):
      st += v41, v210, v39, v8, v18, v20, v31, v33, v191, 0, v187, 0, v229, 255, 8571, 10793, v244, v245; c.resume = 8351; return None, gas - 454
     v248 = 40 - (v245 << 3)
     if v248 > 40:
      st += v41, v210, v39, v8, v18, v20, v31, v33, v191, 0, v187, 0, v229, 255, 8571, 10793, v244, v248; c.resume = 8351; return None, gas - 488
     gas -= 532
     v252 = ((v244 >> v248) & 255)
    if not (v252):
     st += v41, v210, v39, v8, v18, v20, v31, v33, v191, 0, v187, 0, v229; c.resume = 8710; return None, gas - 20
    v254 = v229 // 6
    if ((v187 >> v254 if v254 < 256 else 0) & 1):
     st += v41, v210, v39, v8, v18, v20, v31, v33, v191, 0, v187, 0, v229; c.resume = 8655; return None, gas - 56
    v257 = v229 & 255
    v258 = 1 << v257 & M
    v259 = v229 >> 8
    if not (v259 < 3):
     st += v41, v210, v39, v8, v18, v20, v31, v33, v191, 0, v187, 0, 8600, v191, v258, v259, v258, 10836, v191, v259; c.resume = 9575; return None, gas - 156
    v263 = (v259 << 5) + v191
    if v263 + 32 > ml: gas = grow(c, gas, 196, v263, 32); mb = mem._bytes; ml = len(mb)
    v264 = fb(mb[v263:v263 + 32])
    if (v264 & v258):
     if gas < 216: st += v41, v210, v39, v8, v18, v20, v31, v33, v191, 0, v187, 0, 8600, v191, v258, v259; c.resume = 9620; return None, gas - 196
     gas -= 216
     v276 = 0
    else:
     if gas < 292: st += v41, v210, v39, v8, v18, v20, v31, v33, v191, 0, v187, 0, 8600, v191, v258, v259; c.resume = 10843; return None, gas - 196
     if not (v259 < 3):
      st += v41, v210, v39, v8, v18, v20, v31, v33, v191, 0, v187, 0, 8600, v191, 10864, v259, v258, 10856, v191, v259; c.resume = 9575; return None, gas - 251
     v269 = (v259 << 5) + v191
     if v269 + 32 > ml: gas = grow(c, gas, 292, v269, 32); mb = mem._bytes; ml = len(mb)
     v270 = fb(mb[v269:v269 + 32])
     v271 = v270 | v258
     if gas < 359: st += v41, v210, v39, v8, v18, v20, v31, v33, v191, 0, v187, 0, 8600, v271, 10864, v259, v191; c.resume = 10796; return None, gas - 292
     if not (v259 < 3):
      st += v41, v210, v39, v8, v18, v20, v31, v33, v191, 0, v187, 0, 8600, v271, 10864, v191, v259; c.resume = 9575; return None, gas - 321
     v275 = (v259 << 5) + v191
     if v275 + 32 > ml: gas = grow(c, gas, 359, v275, 32); mb = mem._bytes; ml = len(mb)
     mb[v275:v275 + 32] = v271.to_bytes(32)
     gas -= 359
     v276 = 1
    if gas < 114: st += v41, v210, v39, v8, v18, v20, v31, v33, v191, 0, v187, 0, v276; c.resume = 8600; return None, gas
    v277 = fb(mb[v210:v210 + 32])
    if not (0 < v277):
     st += v41, v210, v39, v8, v18, v20, v31, v33, v191, 0, v187, 0, v276, 8610, 0, v210; c.resume = 9575; return None, gas - 50
    if v210 + 64 > ml: gas = grow(c, gas, 114, v210 + 32, 32); mb = mem._bytes; ml = len(mb)
    mb[v210 + 32:v210 + 64] = v276.to_bytes(32)
    if gas < 224: st += v41, v210, v39, v8, v18, v20, v31, v33, v191, 0, v187, 0; c.resume = 8632; return None, gas - 114
    v282 = fb(mb[v210:v210 + 32])
    if not (0 < v282):
     st += v41, v210, v39, v8, v18, v20, v31, v33, v191, 0, v187, 1, 8645, 0, v210; c.resume = 9575; return None, gas - 169
    v286 = fb(mb[v210 + 32:v210 + 64])
    st += v41, v210, v39, v8, v18, v20, v31, v33, v191, 0, v187, (1 if not (not (v286)) else 0)
    return r8622, gas - 224
   break
  if gas < 43: st += v41, v210, v39, v8, v18, v20, v31, v33, v191, 0, 0, v187; c.resume = 7949; return None, gas - 23
  st += v41, v210, v39, v8, v18, v20, v31, v33, v191; c.resume = 8486; return None, gas - 43
 def r8622(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 13 <= len(st) <= 1011: c.resume = 8622; return None, gas
  data = c.msg.data_as_bytes
  x0 = st[-1]
  x1 = st[-2]
  x2 = st[-3]
  x3 = st[-4]
  x4 = st[-5]
  x5 = st[-6]
  x6 = st[-7]
  x7 = st[-8]
  x8 = st[-9]
  x9 = st[-10]
  x10 = st[-11]
  x11 = st[-12]
  x12 = st[-13]
  v86, v87 = x2, x0
  while True:
   if gas < 752: st[-3:] = v86, x1, v87,; c.resume = 8622; return None, gas
   v88 = 1 + v86 & M
   if v88 < x5:
    if not (v88 < x5):
     st[-3:] = v88, x1, v87, 65535, 8557, 8046, x4, v88,; c.resume = 9575; return None, gas - 112
    v94 = read_data(data, ((v88 << 5 & M) + x4 & M))
    if (v94 - (v94 & 65535) & M):
     st[-3:] = v88, x1, v87, 65535, 8557, v94,; c.resume = 5561; return None, gas - 176
    v97 = v94 & 65535
    if not (v97 < 768):
     gas -= 272
     v120 = 0
    else:
     v100 = v97 // 6
     v101 = v100 << 3
     if not ((not (v100)) or (8 == (v101 // v100 if v100 else 0))):
      st[-3:] = v88, x1, v87, v97, 255, 8571, 10793, v97, 6, 10785, x6, v101, x7,; c.resume = 8351; return None, gas - 353
     v107 = v101 + 8
     if v101 > v107:
      st[-3:] = v88, x1, v87, v97, 255, 8571, 10793, v97, 6, 10785, x6, v101, x7, v107,; c.resume = 8351; return None, gas - 384
     if v107 > x7:
      st[-3:] = v88, x1, v87, v97, 255, 8571, 10793, v97, 6, 10785, x6, v101,; c.resume = 5561; return None, gas - 400
     v112 = (read_data(data, (v101 + x6 & M))) >> 192
     v113 = v97 % 6
     if (v113 - v113 & M):
      st[-3:] = v88, x1, v87, v97, 255, 8571, 10793, v112, v113,; c.resume = 8351; return None, gas - 478
     v116 = 40 - (v113 << 3)
     if v116 > 40:
      st[-3:] = v88, x1, v87, v97, 255, 8571, 10793, v112, v116,; c.resume = 8351; return None, gas - 512
     gas -= 556
     v120 = ((v112 >> v116) & 255)
    if not (v120):
     st[-3:] = v88, x1, v87, v97,; c.resume = 8710; return None, gas - 20
    v122 = v97 // 6
    if ((x1 >> v122 if v122 < 256 else 0) & 1):
     st[-3:] = v88, x1, v87, v97,; c.resume = 8655; return None, gas - 56
    v125 = v97 & 255
    v126 = 1 << v125 & M
    v127 = v97 >> 8
    if not (v127 < 3):
     st[-3:] = v88, x1, v87, 8600, x3, v126, v127, v126, 10836, x3, v127,; c.resume = 9575; return None, gas - 156
    v131 = (v127 << 5) + x3 & M
    if v131 + 32 > ml: gas = grow(c, gas, 196, v131, 32); mb = mem._bytes; ml = len(mb)
    v132 = fb(mb[v131:v131 + 32])
    if (v132 & v126):
     if gas < 216: st[-3:] = v88, x1, v87, 8600, x3, v126, v127,; c.resume = 9620; return None, gas - 196
     gas -= 216
     v144 = 0
    else:
     if gas < 292: st[-3:] = v88, x1, v87, 8600, x3, v126, v127,; c.resume = 10843; return None, gas - 196
     if not (v127 < 3):
      st[-3:] = v88, x1, v87, 8600, x3, 10864, v127, v126, 10856, x3, v127,; c.resume = 9575; return None, gas - 251
     v137 = (v127 << 5) + x3 & M
     if v137 + 32 > ml: gas = grow(c, gas, 292, v137, 32); mb = mem._bytes; ml = len(mb)
     v138 = fb(mb[v137:v137 + 32])
     v139 = v138 | v126
     if gas < 359: st[-3:] = v88, x1, v87, 8600, v139, 10864, v127, x3,; c.resume = 10796; return None, gas - 292
     if not (v127 < 3):
      st[-3:] = v88, x1, v87, 8600, v139, 10864, x3, v127,; c.resume = 9575; return None, gas - 321
     v143 = (v127 << 5) + x3 & M
     if v143 + 32 > ml: gas = grow(c, gas, 359, v143, 32); mb = mem._bytes; ml = len(mb)
     mb[v143:v143 + 32] = v139.to_bytes(32)
     gas -= 359
     v144 = 1
    if gas < 50: st[-3:] = v88, x1, v87, v144,; c.resume = 8600; return None, gas
    if x10 + 32 > ml: gas = grow(c, gas, 50, x10, 32); mb = mem._bytes; ml = len(mb)
    v145 = fb(mb[x10:x10 + 32])
    if not (v88 < v145):
     st[-3:] = v88, x1, v87, v144, 8610, v88, x10,; c.resume = 9575; return None, gas - 50
    if gas < 114: st[-3:] = v88, x1, v87, v144, 8610, v88, x10,; c.resume = 9973; return None, gas - 50
    v150 = ((v88 << 5 & M) + x10 & M) + 32 & M
    if v150 + 32 > ml: gas = grow(c, gas, 114, v150, 32); mb = mem._bytes; ml = len(mb)
    mb[v150:v150 + 32] = v144.to_bytes(32)
    if not (v87):
     if gas < 224: st[-3:] = v88, x1, v87,; c.resume = 8632; return None, gas - 114
     v153 = fb(mb[x10:x10 + 32])
     if not (v88 < v153):
      st[-3:] = v88, x1, 1, 8645, v88, x10,; c.resume = 9575; return None, gas - 169
     v158 = ((v88 << 5 & M) + x10 & M) + 32 & M
     if v158 + 32 > ml: gas = grow(c, gas, 224, v158, 32); mb = mem._bytes; ml = len(mb)
     v159 = fb(mb[v158:v158 + 32])
     gas -= 224
     v86, v87 = v88, (1 if not (not (v159)) else 0)
     continue
    gas -= 114
    v86 = v88
    continue
   break
  if gas < 178: st[-3:] = v87, v88, x1,; c.resume = 7949; return None, gas - 47
  if not (v87):
   del st[-3:]; c.resume = 8486; return None, gas - 67
  mb[0:32] = x11.to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 178, 12)
  v164 = fb(keccak(mb[0:64]).digest())
  mb[0:32] = (x8 & 65535).to_bytes(32)
  mb[32:64] = v164.to_bytes(32)
  gas = take(gas, 178, 12)
  v166 = fb(keccak(mb[0:64]).digest())
  gas -= 178
  v169, v170 = x3, 0
  while True:
   if gas < 57: st[-4:] = v166, v169, v170,; c.resume = 7983; return None, gas
   if v170 < 3:
    if v169 + 32 > ml: gas = grow(c, gas, 57, v169, 32); mb = mem._bytes; ml = len(mb)
    v172 = fb(mb[v169:v169 + 32])
    gm.gas_remaining = gas - 57
    st += v172, (v166 + v170 & M)
    h55(c, st, gm)
    gas = gm.gas_remaining
    if gas < 14: st[-4:] = v166, (v169 + 32), 1, v170,; c.resume = 8481; return None, gas
    gas -= 14
    v169, v170 = (v169 + 32), (v170 + 1)
    continue
   break
  if gas < 31: st[-4:] = v166, v169, v170,; c.resume = 7992; return None, gas - 23
  gas -= 31
  v387 = 0
  while True:
   if gas < 73: st[-4:] = v387,; c.resume = 7996; return None, gas
   if v387 < x5:
    if x10 + 32 > ml: gas = grow(c, gas, 73, x10, 32); mb = mem._bytes; ml = len(mb)
    v389 = fb(mb[x10:x10 + 32])
    if not (v387 < v389):
     st[-4:] = v387, 8015, v387, x10,; c.resume = 9575; return None, gas - 73
    if gas < 119: st[-4:] = v387, 8015, v387, x10,; c.resume = 9973; return None, gas - 73
    v394 = ((v387 << 5 & M) + x10 & M) + 32 & M
    if v394 + 32 > ml: gas = grow(c, gas, 119, v394, 32); mb = mem._bytes; ml = len(mb)
    v395 = fb(mb[v394:v394 + 32])
    if v395:
     if gas < 725: st[-4:] = v387,; c.resume = 8029; return None, gas - 119
     if not (v387 < x5):
      st[-4:] = v387, 65535, 8051, 8046, x4, v387,; c.resume = 9575; return None, gas - 178
     v400 = read_data(data, ((v387 << 5 & M) + x4 & M))
     if (v400 - (v400 & 65535) & M):
      st[-4:] = v387, 65535, 8051, v400,; c.resume = 5561; return None, gas - 242
     v403 = v400 & 65535
     if not (v403 < 768):
      gas -= 344
      v426 = 0
     else:
      v406 = v403 // 6
      v407 = v406 << 3
      if not ((not (v406)) or (8 == (v407 // v406 if v406 else 0))):
       st[-4:] = v403, v387, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff, 255, 8099, 10793, v403, 6, 10785, x6, v407, x7,; c.resume = 8351; return None, gas - 425
      v413 = v407 + 8
      if v407 > v413:
       st[-4:] = v403, v387, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff, 255, 8099, 10793, v403, 6, 10785, x6, v407, x7, v413,; c.resume = 8351; return None, gas - 456
      if v413 > x7:
       st[-4:] = v403, v387, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff, 255, 8099, 10793, v403, 6, 10785, x6, v407,; c.resume = 5561; return None, gas - 472
      v418 = (read_data(data, (v407 + x6 & M))) >> 192
      v419 = v403 % 6
      if (v419 - v419 & M):
       st[-4:] = v403, v387, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff, 255, 8099, 10793, v418, v419,; c.resume = 8351; return None, gas - 550
      v422 = 40 - (v419 << 3)
      if v422 > 40:
       st[-4:] = v403, v387, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff, 255, 8099, 10793, v418, v422,; c.resume = 8351; return None, gas - 584
      gas -= 628
      v426 = ((v418 >> v422) & 255)
     v427 = v426 - 1 & M
     if v427 > 255:
      st[-4:] = v403, v387, v427,; c.resume = 8351; return None, gas - 29
     v429 = fb(mb[64:96])
     if v429 + 32 > ml: gas = grow(c, gas, 97, v429, 32); mb = mem._bytes; ml = len(mb)
     mb[v429:v429 + 32] = K15
     if v429 + 36 > ml: gas = grow(c, gas, 97, v429 + 4, 32); mb = mem._bytes; ml = len(mb)
     mb[v429 + 4:v429 + 36] = x11.to_bytes(32)
     if v429 + 68 > ml: gas = grow(c, gas, 97, v429 + 36, 32); mb = mem._bytes; ml = len(mb)
     mb[v429 + 36:v429 + 68] = v427.to_bytes(32)
     v432 = gas - 97
     gm.gas_remaining = gas - 97
     st += 96, v429, 68, v429, x9, v432
     hfa(c, st, gm)
     v433 = st.pop()
     gas = gm.gas_remaining
     mb = mem._bytes; ml = len(mb)
     if gas < 340: st[-4:] = v403, v387, v429, v433,; c.resume = 8172; return None, gas
     if not (v433):
      st[-4:] = v403, v387, v433, v429,; c.resume = 7161; return None, gas - 22
     if v433:
      v435 = len(c.return_data)
      if 96 > v435:
       v437 = len(c.return_data)
       gas -= 92
       v438 = v437
      else:
       gas -= 73
       v438 = 96
      v441 = v429 + ((v438 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
      if (v441 > 0xffffffffffffffff) or (v441 < v429):
       st[-4:] = v403, v387, v429, 96, v429, v438, 8422, v441,; c.resume = 9656; return None, gas - 89
      mb[64:96] = v441.to_bytes(32)
      if (((v429 + v438) - v429 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820064:
       st[-4:] = v403, v387, v429,; c.resume = 5561; return None, gas - 129
      v448 = fb(mb[v429:v429 + 32])
      if (v448 - (v448 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
       st[-4:] = v403, v387, v429, 8451, 64, v448, 8444,; c.resume = 5561; return None, gas - 187
      if v429 + 96 > ml: gas = grow(c, gas, 248, v429 + 64, 32); mb = mem._bytes; ml = len(mb)
      v452 = fb(mb[v429 + 64:v429 + 96])
      if (v452 - (v452 & 255) & M):
       st[-4:] = v403, v387, v448, v452, 8451,; c.resume = 5561; return None, gas - 248
      if gas < 273: st[-4:] = v403, v387, v448, v452, 8451,; c.resume = 9780; return None, gas - 248
      gas -= 273
      v455, v456 = v448, x12
     else:
      gas -= 40
      v455, v456 = 0, v429
     if gas < 250: st[-4:] = v403, v387, v455, v456,; c.resume = 8185; return None, gas
     v457 = v403 // 6
     v458 = v457 << 3
     if not ((not (v457)) or (8 == (v458 // v457 if v457 else 0))):
      st[-4:] = v403, v387, v455, 65535, 8203, x6, v458, x7,; c.resume = 8351; return None, gas - 98
     v464 = v458 + 8
     if v458 > v464:
      st[-4:] = v403, v387, v455, 65535, 8203, x6, v458, x7, v464,; c.resume = 8351; return None, gas - 129
     if v464 > x7:
      st[-4:] = v403, v387, v455, 65535, 8203, x6, v458,; c.resume = 5561; return None, gas - 145
     v470 = ((read_data(data, (v458 + x6 & M))) >> 192) >> 48
     v471 = fb(mb[64:96])
     if v471 + 32 > ml: gas = grow(c, gas, 250, v471, 32); mb = mem._bytes; ml = len(mb)
     mb[v471:v471 + 32] = v403.to_bytes(32)
     if v471 + 64 > ml: gas = grow(c, gas, 250, v471 + 32, 32); mb = mem._bytes; ml = len(mb)
     mb[v471 + 32:v471 + 64] = v470.to_bytes(32)
     gm.gas_remaining = gas - 250
     st += (v455 & 0xffffffffffffffffffffffffffffffffffffffff), (x8 & 65535), x11, 0xff5eed2f08f2870bedc47d877d4a59b446c95b300162294a2951fdd8526bd953, 64, v471
     ha4(c, st, gm)
     gas = gm.gas_remaining
     mb = mem._bytes; ml = len(mb)
     if gas < 112: st[-4:] = v470, v387, v455,; c.resume = 8302; return None, gas
     v475 = v470 * 0x38d7ea4c68000
     if not ((not (v470)) or (0x38d7ea4c68000 == (v475 // v470 if v470 else 0))):
      st[-4:] = v475, v387, v455,; c.resume = 8351; return None, gas - 56
     if v475:
      v481 = I15 & 0xffffffffffffffffffffffffffffffffffffffff
      gm.gas_remaining = gas - 112
      st.append(v481)
      h3b(c, st, gm)
      v482 = st.pop()
      gas = gm.gas_remaining
      if gas < 104: st[-4:] = 1, v387, 8344, v481, v455, v475, v482,; c.resume = 11691; return None, gas
      if not (v482):
       st[-4:] = 1, v387, 8344, v481, v455, v475,; c.resume = 5561; return None, gas - 16
      v484 = fb(mb[64:96])
      if v484 + 32 > ml: gas = grow(c, gas, 104, v484, 32); mb = mem._bytes; ml = len(mb)
      mb[v484:v484 + 32] = K5
      if v484 + 36 > ml: gas = grow(c, gas, 104, v484 + 4, 32); mb = mem._bytes; ml = len(mb)
      mb[v484 + 4:v484 + 36] = (0xffffffffffffffffffffffffffffffffffffffff & v455).to_bytes(32)
      if v484 + 68 > ml: gas = grow(c, gas, 104, v484 + 36, 32); mb = mem._bytes; ml = len(mb)
      mb[v484 + 36:v484 + 68] = v475.to_bytes(32)
      v488 = gas - 104
      gm.gas_remaining = gas - 104
      st += 0, v484, 68, v484, 0, v481, v488
      hf1(c, st, gm)
      v489 = st.pop()
      gas = gm.gas_remaining
      mb = mem._bytes; ml = len(mb)
      if gas < 137: st[-4:] = 1, v387, 8344, v484, v489,; c.resume = 11783; return None, gas
      if not (v489):
       st[-4:] = 1, v387, 8344, v484, v489,; c.resume = 7161; return None, gas - 19
      if v489:
       if (v484 > 0xffffffffffffffff) or (v484 < v484):
        st[-4:] = 1, v387, 8344, 11805, v484,; c.resume = 9656; return None, gas - 114
       mb[64:96] = v484.to_bytes(32)
       gas -= 137
      else:
       gas -= 42
     else:
      gas -= 108
     if gas < 17: st[-4:] = 1, v387,; c.resume = 8344; return None, gas
     gas -= 17
    else:
     gas -= 119
    if gas < 18: st[-4:] = v387,; c.resume = 8021; return None, gas
    gas -= 18
    v387 = (1 + v387)
    continue
   break
  return None, gas - 23
 def r9028(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 9028; return None, gas
  data = c.msg.data_as_bytes
  if gas < 69: c.resume = 9028; return None, gas
  if (c.msg.value):
   c.resume = 5561; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564819968:
   c.resume = 5561; return None, gas - 45
  v5 = fb(mb[64:96])
  if v5 + 32 > ml: gas = grow(c, gas, 69, v5, 32); mb = mem._bytes; ml = len(mb)
  mb[v5:v5 + 32] = (I9 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  c.output = bytes(mb[v5:v5 + 32])
  return None, gas - 69
 def r9108(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 9108; return None, gas
  data = c.msg.data_as_bytes
  if gas < 69: c.resume = 9108; return None, gas
  if (c.msg.value):
   c.resume = 5561; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564819968:
   c.resume = 5561; return None, gas - 45
  v5 = fb(mb[64:96])
  if v5 + 32 > ml: gas = grow(c, gas, 69, v5, 32); mb = mem._bytes; ml = len(mb)
  mb[v5:v5 + 32] = (I10 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  c.output = bytes(mb[v5:v5 + 32])
  return None, gas - 69
 def r9188(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 9188; return None, gas
  data = c.msg.data_as_bytes
  if gas < 69: c.resume = 9188; return None, gas
  if (c.msg.value):
   c.resume = 5561; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564819968:
   c.resume = 5561; return None, gas - 45
  v5 = fb(mb[64:96])
  if v5 + 32 > ml: gas = grow(c, gas, 69, v5, 32); mb = mem._bytes; ml = len(mb)
  mb[v5:v5 + 32] = (I11 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  c.output = bytes(mb[v5:v5 + 32])
  return None, gas - 69
 def r9268(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1016: c.resume = 9268; return None, gas
  data = c.msg.data_as_bytes
  if gas < 415: c.resume = 9268; return None, gas
  if (c.msg.value):
   c.resume = 5561; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820064:
   c.resume = 5561; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += v5, 9293; c.resume = 5561; return None, gas - 98
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if (v8 - (v8 & 65535) & M):
   st += v5, v8, 9301; c.resume = 5561; return None, gas - 159
  v11 = fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)
  if (v11 - (v11 & 65535) & M):
   st += v8, v5, v11; c.resume = 5561; return None, gas - 205
  if not ((v11 & 65535) < 768):
   gas -= 280
   v31 = 0
  else:
   mb[0:32] = (0xffffffffffffffff & v5).to_bytes(32)
   mb[32:64] = K1
   gas = take(gas, 415, 12)
   v18 = fb(keccak(mb[0:64]).digest())
   mb[0:32] = (v8 & 65535).to_bytes(32)
   mb[32:64] = v18.to_bytes(32)
   gas = take(gas, 415, 12)
   v20 = fb(keccak(mb[0:64]).digest())
   v22 = (v11 >> 8) & 255
   if not (v22 < 3):
    st += 32, 9328, v22, v11, v20; c.resume = 9575; return None, gas - 415
   if gas < 430: st += 32, 9328, v22, v11, v20; c.resume = 9559; return None, gas - 415
   gm.gas_remaining = gas - 430
   st.append((v20 + v22 & M))
   h54(c, st, gm)
   v26 = st.pop()
   gas = gm.gas_remaining
   if gas < 29: st += 32, 9328, 1, v11, 255, v26; c.resume = 9567; return None, gas
   v27 = v11 & 255
   gas -= 29
   v31 = ((v26 >> v27) & 1)
  if gas < 22: st += 32, v31; c.resume = 9328; return None, gas
  v32 = fb(mb[64:96])
  if v32 + 32 > ml: gas = grow(c, gas, 22, v32, 32); mb = mem._bytes; ml = len(mb)
  mb[v32:v32 + 32] = v31.to_bytes(32)
  c.output = bytes(mb[v32:v32 + 32])
  return None, gas - 22
 T = {185: r185, 275: r275, 1024: r1024, 1107: r1107, 2242: r2242, 5561: r5561, 10128: r10128, 12570: r12570, 12611: r12611, 5735: r5735, 6049: r6049, 6320: r6320, 6560: r6560, 6643: r6643, 7339: r7339, 8622: r8622, 9028: r9028, 9108: r9108, 9188: r9188, 9268: r9268}
 return r0

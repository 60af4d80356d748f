"""EpochBook, translated from chains/metadata/artifacts/EpochBook.json by `make translate`. Do not edit."""
CODE = '167e20b2fe54528cfa05f2ff9db11a8ed7e76561262fbbd2d86707afb754854b'
TRANSLATOR = '4331069abe58f33ce18e0bb7fc9a96d91ab6aee846b5372a93949bc298e3be27'
def bind(host, immutables):
 fb, keccak, grow, take, copy_data, copy_memory, read_data, OutOfGas, SDIV, SMOD, SIGNEXTEND = host.tools
 h3e = host.routine(0x3e)
 h54 = host.routine(0x54)
 h55 = host.routine(0x55)
 ha2 = host.routine(0xa2)
 ha3 = host.routine(0xa3)
 hf1 = host.routine(0xf1)
 hfa = host.routine(0xfa)
 I0, I1, I2, I3, I4, I5, I6, I7, I8, I9, = immutables
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
 K0 = bytes.fromhex('00000000000000000000000000000000000000000000000000000000000000e0')
 K1 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000000')
 K2 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000002')
 K3 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000003')
 K4 = bytes.fromhex('6f1900c600000000000000000000000000000000000000000000000000000000')
 K5 = bytes.fromhex('d317324500000000000000000000000000000000000000000000000000000000')
 K6 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000006')
 K7 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000004')
 K8 = bytes.fromhex('48b93dcb00000000000000000000000000000000000000000000000000000000')
 K9 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000060')
 K10 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000080')
 K11 = bytes.fromhex('00000000000000000000000000000000000000000000000000000000000000c0')
 K12 = bytes.fromhex('bc4b12fb00000000000000000000000000000000000000000000000000000000')
 K13 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000200')
 K14 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000005')
 K15 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000020')
 M = 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff; SB = 0x8000000000000000000000000000000000000000000000000000000000000000; KE = fb(keccak(b'').digest())
 def r0(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if len(st) > 1020: c.resume = 0; return None, gas
  data = c.msg.data_as_bytes
  if gas < 36: c.resume = 0; return None, gas
  if 96 > ml: gas = grow(c, gas, 36, 64, 32); mb = mem._bytes; ml = len(mb)
  mb[64:96] = K0
  if (len(data)) < 4:
   st.append(224); c.resume = 15; return None, gas - 36
  if gas < 270: st.append(224); c.resume = 18; return None, gas - 36
  v5 = (fb(data[0:32]) if len(data) >= 32 else read_data(data, 0)) >> 224
  if 0x17479594 == v5:
   st += v5, 224
   return r5529, gas - 73
  if 0x4bd2d7f9 == v5:
   st.append(v5)
   return r5349, gas - 97
  if 0x800d9a22 == v5:
   st.append(v5)
   return r5248, gas - 119
  if 0x829965cc == v5:
   st.append(v5)
   return r5209, gas - 141
  if 0x831d0ffb == v5:
   st.append(v5)
   return r5087, gas - 163
  if 0xaad4e432 == v5:
   st.append(v5)
   return r1463, gas - 185
  if 0xad34a3e0 == v5:
   st.append(v5)
   return r1424, gas - 207
  if 0xb0ff06f1 == v5:
   st.append(v5)
   return r245, gas - 229
  if 0xc1ff0b04 == v5:
   st.append(v5)
   return r198, gas - 251
  if not (0xfdfee646 == v5):
   c.resume = 135; return None, gas - 270
  return r138, gas - 270
 def r138(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1019: c.resume = 138; return None, gas
  data = c.msg.data_as_bytes
  if gas < 164: c.resume = 138; return None, gas
  if (c.msg.value):
   c.resume = 194; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
   c.resume = 194; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += 0xffffffffffffffff, v5, 172; c.resume = 194; return None, gas - 101
  mb[0:32] = (v5 & 0xffffffffffffffff).to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 164, 12)
  v9 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 164
  st.append(v9)
  h54(c, st, gm)
  v10 = st.pop()
  gas = gm.gas_remaining
  if gas < 15: st += 32, v10; c.resume = 187; return None, gas
  v11 = fb(mb[64:96])
  if v11 + 32 > ml: gas = grow(c, gas, 15, v11, 32); mb = mem._bytes; ml = len(mb)
  mb[v11:v11 + 32] = v10.to_bytes(32)
  c.output = bytes(mb[v11:v11 + 32])
  return None, gas - 15
 def r198(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1017: c.resume = 198; return None, gas
  data = c.msg.data_as_bytes
  if gas < 424: c.resume = 198; return None, gas
  if (c.msg.value):
   c.resume = 194; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
   c.resume = 194; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffff) & M):
   st += 64, 233, v5, 228; c.resume = 194; return None, gas - 104
  v8 = v5 & 0xffffffff
  v9 = v8 * I6 & M
  if not ((not (v8)) or ((v9 // v8 if v8 else 0) == I6)):
   st += 64, 233, v9; c.resume = 1139; return None, gas - 190
  v15 = I7 + v9 & M
  if I7 > v15:
   st += 64, 233, 7611, v15, 7572; c.resume = 1139; return None, gas - 248
  v17 = v15 - I8 & M
  if v17 > v15:
   st += 64, 233, v17, 7611; c.resume = 1139; return None, gas - 309
  v19 = v17 + I9 & M
  if v17 > v19:
   st += 64, v17, 233, v19, 7654; c.resume = 1139; return None, gas - 376
  v21 = fb(mb[64:96])
  if v21 + 32 > ml: gas = grow(c, gas, 424, v21, 32); mb = mem._bytes; ml = len(mb)
  mb[v21:v21 + 32] = v17.to_bytes(32)
  if v21 + 64 > ml: gas = grow(c, gas, 424, v21 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v21 + 32:v21 + 64] = v19.to_bytes(32)
  c.output = bytes(mb[v21:v21 + 64])
  return None, gas - 424
 def r245(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 1 <= len(st) <= 1004: c.resume = 245; return None, gas
  data = c.msg.data_as_bytes
  if gas < 620: c.resume = 245; return None, gas
  if (c.msg.value):
   c.resume = 194; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820064:
   c.resume = 194; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffff) & M):
   st += v5, 270; c.resume = 194; return None, gas - 98
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if (v8 - (v8 & 0xffffffff) & M):
   st += v5, v8, 278; c.resume = 194; return None, gas - 159
  v11 = fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)
  if v11:
   st += v8, v11, v5; c.resume = 1380; return None, gas - 196
  v12 = v8 & 0xffffffff
  v13 = v12 * I6 & M
  if not ((not (v12)) or ((v13 // v12 if v12 else 0) == I6)):
   st += v8, v11, v5, 297, v13; c.resume = 1139; return None, gas - 279
  v19 = I7 + v13 & M
  if I7 > v19:
   st += v8, v11, v5, 297, 7611, v19, 7572; c.resume = 1139; return None, gas - 337
  v21 = v19 - I8 & M
  if v21 > v19:
   st += v8, v11, v5, 297, v21, 7611; c.resume = 1139; return None, gas - 398
  v23 = v21 + I9 & M
  if v21 > v23:
   st += v8, v11, v5, v21, 297, v23, 7654; c.resume = 1139; return None, gas - 465
  v26 = 1 if (c.state.timestamp) < v21 else 0
  if not (v26):
   gas -= 541
   v31 = (1 if not ((c.state.timestamp) < v23) else 0)
  else:
   gas -= 516
   v31 = v26
  if v31:
   st += v8, v11, v5, v23, v21; c.resume = 1297; return None, gas - 14
  v32 = 0xffffffff & v5
  mb[0:32] = v32.to_bytes(32)
  mb[32:64] = K2
  gas = take(gas, 79, 12)
  v33 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 79
  st.append(v33)
  h54(c, st, gm)
  v34 = st.pop()
  gas = gm.gas_remaining
  if gas < 55: st += v8, v11, v32, 0xffffffffffffffff, v34; c.resume = 343; return None, gas
  v35 = v34 & 0xffffffffffffffff
  mb[0:32] = v35.to_bytes(32)
  mb[32:64] = K3
  gas = take(gas, 55, 12)
  v36 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 55
  st.append(v36)
  h54(c, st, gm)
  v37 = st.pop()
  gas = gm.gas_remaining
  if gas < 472: st += v8, v11, v32, v35, v37; c.resume = 357; return None, gas
  v39 = (v37 >> 32) & 0xffffffff
  v40 = v39 * I6 & M
  if not ((not (v39)) or ((v40 // v39 if v39 else 0) == I6)):
   st += v8, v11, v32, v35, v37, 255, 376, v40; c.resume = 1139; return None, gas - 98
  v46 = I7 + v40 & M
  if I7 > v46:
   st += v8, v11, v32, v35, v37, 255, 376, 7611, v46, 7572; c.resume = 1139; return None, gas - 156
  v48 = v46 - I8 & M
  if v48 > v46:
   st += v8, v11, v32, v35, v37, 255, 376, v48, 7611; c.resume = 1139; return None, gas - 217
  v50 = v48 + I9 & M
  if v48 > v50:
   st += v8, v11, v32, v35, v37, 255, v48, 376, v50, 7654; c.resume = 1139; return None, gas - 284
  v53 = (v37 >> 136) & 255
  if not (v53 < 5):
   st += v8, v11, v32, v35, v53, v50; c.resume = 1252; return None, gas - 350
  v56 = 1 if v53 == 1 else 0
  if not (v56):
   gas -= 407
   v60 = (1 if 2 == v53 else 0)
  else:
   gas -= 381
   v60 = v56
  if v60:
   gas -= 44
   v64 = (1 if (c.state.timestamp) < v50 else 0)
  else:
   gas -= 19
   v64 = v60
  if v64:
   st += v8, v11, v32, v35; c.resume = 1184; return None, gas - 16
  gm.gas_remaining = gas - 21
  st.append(1)
  h54(c, st, gm)
  v66 = st.pop()
  gas = gm.gas_remaining
  if gas < 73: st += v8, v11, v32, v66; c.resume = 422; return None, gas
  v67 = v66 & 0xffffffffffffffff
  if v67 == 0xffffffffffffffff:
   st += v8, v67, v32, v11, v66; c.resume = 1139; return None, gas - 37
  v70 = (v67 + 1) & 0xffffffffffffffff
  gm.gas_remaining = gas - 73
  st += ((v66 & 0xffffffffffffffffffffffffffffffffffffffffffffffff0000000000000000) | v70), 1
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 61: st += v8, v70, v32, v11; c.resume = 505; return None, gas
  mb[0:32] = v32.to_bytes(32)
  mb[32:64] = K2
  gas = take(gas, 61, 12)
  v73 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 61
  st.append(v73)
  h54(c, st, gm)
  v74 = st.pop()
  gas = gm.gas_remaining
  if gas < 9: st += v8, v70, v32, v11, v73, v70, 0xffffffffffffffffffffffffffffffffffffffffffffffff0000000000000000, v74; c.resume = 553; return None, gas
  gm.gas_remaining = gas - 9
  st += ((v74 & 0xffffffffffffffffffffffffffffffffffffffffffffffff0000000000000000) | v70), v73
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 55: st += v8, v70, v32, v11; c.resume = 557; return None, gas
  v77 = fb(mb[64:96])
  if v77 + 32 > ml: gas = grow(c, gas, 55, v77, 32); mb = mem._bytes; ml = len(mb)
  mb[v77:v77 + 32] = K4
  if v77 + 36 > ml: gas = grow(c, gas, 55, v77 + 4, 32); mb = mem._bytes; ml = len(mb)
  mb[v77 + 4:v77 + 36] = v32.to_bytes(32)
  v80 = gas - 55
  gm.gas_remaining = gas - 55
  st += 64, v77, 36, v77, 0, (I0 & 0xffffffffffffffffffffffffffffffffffffffff), v80
  hf1(c, st, gm)
  v81 = st.pop()
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 299: st += v8, v70, v32, v11, v77, v81; c.resume = 665; return None, gas
  if not (v81):
   st += v8, v70, v32, v11, v81, v77; c.resume = 1128; return None, gas - 22
  if v81:
   v83 = len(c.return_data)
   if 64 > v83:
    v85 = len(c.return_data)
    gas -= 99
    v86 = v85
   else:
    gas -= 80
    v86 = 64
   v89 = v77 + ((v86 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
   if (v89 > 0xffffffffffffffff) or (v89 < v77):
    st += v8, v70, v32, v11, v77, 64, v77, v86, 1073, v89; c.resume = 4171; return None, gas - 86
   mb[64:96] = v89.to_bytes(32)
   if (((v77 + v86) - v77 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
    st += v8, v70, v32, v11, v77; c.resume = 194; return None, gas - 126
   v96 = fb(mb[v77:v77 + 32])
   if (v96 - (v96 & 65535) & M):
    st += v8, v70, v32, v11, v96, v77; c.resume = 194; return None, gas - 163
   if v77 + 64 > ml: gas = grow(c, gas, 200, v77 + 32, 32); mb = mem._bytes; ml = len(mb)
   v100 = fb(mb[v77 + 32:v77 + 64])
   if (v100 - (v100 & 0xffffffff) & M):
    st += v8, v70, v32, v11, v96, v100; c.resume = 194; return None, gas - 200
   if gas < 217: st += v8, v70, v32, v11, v96, v100; c.resume = 1113; return None, gas - 200
   gas -= 217
   v103, v104, v105 = v100, v96, 32
  else:
   gas -= 45
   v103, v104, v105 = 0, 0, v77
  if gas < 88: st += v8, v70, v32, v11, v103, v104, v105; c.resume = 680; return None, gas
  mb[0:32] = v70.to_bytes(32)
  mb[32:64] = K3
  gas = take(gas, 88, 12)
  v106 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 88
  st.append(v106)
  h54(c, st, gm)
  v107 = st.pop()
  gas = gm.gas_remaining
  if gas < 80: st += 32, v70, v32, v70, 0xbbe0320fcb9afcbe3293783d97e77ad5a75befeeb0f854d68e8be1668b9b83ba, 160, v8, v11, 0xffffffff, v103, 65535, v104, v106, v107; c.resume = 745; return None, gas
  v116 = ((v8 << 32 & M) & 0xffffffff00000000) | (((v107 & 0xffffffffffffffffffffffffffffffffffffffff000000000000000000000000) | v32) & 0xffffffffffffffffffffffffffffff0000000000ffffffffffffffffffffffff)
  gm.gas_remaining = gas - 80
  st += ((((v103 << 64 & M) & 0xffffffff0000000000000000) | v116) | (((c.state.timestamp) << 96 & M) & 0xffffffffff000000000000000000000000)), v106
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 9: st += 32, v70, v32, v70, 0xbbe0320fcb9afcbe3293783d97e77ad5a75befeeb0f854d68e8be1668b9b83ba, 160, v8, v11, 0xffffffff, v103, 65535, v104, v106; c.resume = 876; return None, gas
  gm.gas_remaining = gas - 9
  st.append(v106)
  h54(c, st, gm)
  v121 = st.pop()
  gas = gm.gas_remaining
  if gas < 9: st += 32, v70, v32, v70, 0xbbe0320fcb9afcbe3293783d97e77ad5a75befeeb0f854d68e8be1668b9b83ba, 160, v8, v11, 0xffffffff, v103, 65535, v104, v106, 0x10000000000000000000000000000000000, 0xffffffffffffffffffffffffffff00ffffffffffffffffffffffffffffffffff, v121; c.resume = 930; return None, gas
  gm.gas_remaining = gas - 9
  st += ((v121 & 0xffffffffffffffffffffffffffff00ffffffffffffffffffffffffffffffffff) | 0x10000000000000000000000000000000000), v106
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 3: st += 32, v70, v32, v70, 0xbbe0320fcb9afcbe3293783d97e77ad5a75befeeb0f854d68e8be1668b9b83ba, 160, v8, v11, 0xffffffff, v103, 65535, v104, v106; c.resume = 934; return None, gas
  gm.gas_remaining = gas - 3
  st.append(v106)
  h54(c, st, gm)
  v124 = st.pop()
  gas = gm.gas_remaining
  if gas < 30: st += 32, v70, v32, v70, 0xbbe0320fcb9afcbe3293783d97e77ad5a75befeeb0f854d68e8be1668b9b83ba, 160, v8, v11, 0xffffffff, v103, 65535, v104, v106, v124; c.resume = 936; return None, gas
  gm.gas_remaining = gas - 30
  st += ((v124 & 0xffffffffffffffffffffffff0000ffffffffffffffffffffffffffffffffffff) | ((v104 << 144 & M) & 0xffff000000000000000000000000000000000000)), v106
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 83: st += 32, v70, v32, v70, 0xbbe0320fcb9afcbe3293783d97e77ad5a75befeeb0f854d68e8be1668b9b83ba, 160, v8, v11, 0xffffffff, v103, 65535, v104; c.resume = 1000; return None, gas
  v129 = fb(mb[64:96])
  if v129 + 32 > ml: gas = grow(c, gas, 83, v129, 32); mb = mem._bytes; ml = len(mb)
  mb[v129:v129 + 32] = (v8 & 0xffffffff).to_bytes(32)
  if v129 + 64 > ml: gas = grow(c, gas, 83, v129 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v129 + 32:v129 + 64] = (v104 & 65535).to_bytes(32)
  if v129 + 96 > ml: gas = grow(c, gas, 83, v129 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v129 + 64:v129 + 96] = (v103 & 0xffffffff).to_bytes(32)
  if v129 + 128 > ml: gas = grow(c, gas, 83, v129 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v129 + 96:v129 + 128] = v11.to_bytes(32)
  if v129 + 160 > ml: gas = grow(c, gas, 83, v129 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v129 + 128:v129 + 160] = ((c.state.timestamp) & 0xffffffffff).to_bytes(32)
  gm.gas_remaining = gas - 83
  st += v32, v70, 0xbbe0320fcb9afcbe3293783d97e77ad5a75befeeb0f854d68e8be1668b9b83ba, 160, v129
  ha3(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 15: st += 32, v70; c.resume = 1038; return None, gas
  v139 = fb(mb[64:96])
  if v139 + 32 > ml: gas = grow(c, gas, 15, v139, 32); mb = mem._bytes; ml = len(mb)
  mb[v139:v139 + 32] = v70.to_bytes(32)
  c.output = bytes(mb[v139:v139 + 32])
  return None, gas - 15
 def r1424(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1003: c.resume = 1424; return None, gas
  data = c.msg.data_as_bytes
  if gas < 195: c.resume = 1424; return None, gas
  if (c.msg.value):
   c.resume = 194; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
   c.resume = 194; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += 1461, v5, 1452; c.resume = 194; return None, gas - 101
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  v9 = 0xffffffffffffffff & v5
  mb[0:32] = v9.to_bytes(32)
  mb[32:64] = K3
  gas = take(gas, 195, 12)
  v10 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 195
  st.append(v10)
  h54(c, st, gm)
  v11 = st.pop()
  gas = gm.gas_remaining
  if gas < 419: st += 1461, v9, v8, v10, v11; c.resume = 5999; return None, gas
  v13 = (v11 >> 136) & 255
  if not (v13 < 5):
   st += 1461, v9, v8, v10, v11, v13; c.resume = 1252; return None, gas - 40
  if (v13 - 1 & M):
   st += 1461, v9, v8, v10, v11, v13; c.resume = 7413; return None, gas - 62
  v18 = (v11 >> 32) & 0xffffffff
  v19 = v18 * I6 & M
  if not ((not (v18)) or ((v19 // v18 if v18 else 0) == I6)):
   st += 1461, v9, v8, v10, 6041, v19; c.resume = 1139; return None, gas - 159
  v25 = I7 + v19 & M
  if I7 > v25:
   st += 1461, v9, v8, v10, 6041, 7611, v25, 7572; c.resume = 1139; return None, gas - 217
  v27 = v25 - I8 & M
  if v27 > v25:
   st += 1461, v9, v8, v10, 6041, v27, 7611; c.resume = 1139; return None, gas - 278
  v29 = v27 + I9 & M
  if v27 > v29:
   st += 1461, v9, v8, v10, v27, 6041, v29, 7654; c.resume = 1139; return None, gas - 345
  if not ((c.state.timestamp) < v29):
   st += 1461, v9, v8, v10, v29; c.resume = 7362; return None, gas - 395
  if not (v8):
   st += 1461, v9, v8, v10; c.resume = 7322; return None, gas - 416
  gm.gas_remaining = gas - 419
  st.append(v10)
  h54(c, st, gm)
  v35 = st.pop()
  gas = gm.gas_remaining
  if gas < 343: st += 1461, v9, v8, v10, v35; c.resume = 6061; return None, gas
  v37 = (v35 >> 160) & 65535
  v39 = (v35 >> 144) & 65535
  v44 = v37 + (v39 ^ ((v8 ^ v39) * (1 if v8 < v39 else 0))) & M
  if v37 > v44:
   st += 1461, v9, v35, v10, v37, v39, v44, 6097; c.resume = 1139; return None, gas - 120
  v49 = ((v39 ^ v44) * (1 if v39 < v44 else 0)) ^ v44
  v50 = v49 - v37 & M
  if v50 > v49:
   st += 1461, v9, v35, v10, v49, v37, v50, 6117; c.resume = 1139; return None, gas - 216
  v52 = fb(mb[64:96])
  if v52 + 32 > ml: gas = grow(c, gas, 343, v52, 32); mb = mem._bytes; ml = len(mb)
  mb[v52:v52 + 32] = K5
  if v52 + 36 > ml: gas = grow(c, gas, 343, v52 + 4, 32); mb = mem._bytes; ml = len(mb)
  mb[v52 + 4:v52 + 36] = (v35 & 0xffffffff).to_bytes(32)
  if v52 + 68 > ml: gas = grow(c, gas, 343, v52 + 36, 32); mb = mem._bytes; ml = len(mb)
  mb[v52 + 36:v52 + 68] = v37.to_bytes(32)
  if v52 + 100 > ml: gas = grow(c, gas, 343, v52 + 68, 32); mb = mem._bytes; ml = len(mb)
  mb[v52 + 68:v52 + 100] = v50.to_bytes(32)
  if v52 + 132 > ml: gas = grow(c, gas, 343, v52 + 100, 32); mb = mem._bytes; ml = len(mb)
  mb[v52 + 100:v52 + 132] = ((v35 >> 64) & 0xffffffff).to_bytes(32)
  v61 = gas - 343
  gm.gas_remaining = gas - 343
  st += 0, v52, 132, v52, (I3 & 0xffffffffffffffffffffffffffffffffffffffff), v61
  hfa(c, st, gm)
  v62 = st.pop()
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 59: st += 1461, v9, v52, v10, v49, v37, v35, v62; c.resume = 6258; return None, gas
  if not (v62):
   st += 1461, v9, v62, v10, v49, v37, v35, v52; c.resume = 1128; return None, gas - 22
  if v62:
   v64 = len(c.return_data)
   gm.gas_remaining = gas - 59
   st += v64, 0, v52
   h3e(c, st, gm)
   gas = gm.gas_remaining
   mb = mem._bytes; ml = len(mb)
   if gas < 246: st += 1461, v9, v35, v10, v49, v37, v52, v64; c.resume = 7261; return None, gas
   v67 = v52 + ((v64 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
   if (v67 > 0xffffffffffffffff) or (v67 < v52):
    st += 1461, v9, v35, v10, v49, v37, v52, v64, 7270, v67; c.resume = 4171; return None, gas - 79
   mb[64:96] = v67.to_bytes(32)
   v71 = v52 + v64
   if ((v71 - v52 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
    st += 1461, v9, v35, v10, v49, v37, v71, v52; c.resume = 194; return None, gas - 131
   v74 = fb(mb[v52:v52 + 32])
   if v74 > 0xffffffffffffffff:
    st += 1461, v9, v35, v10, v49, v37, v74, v52, v71; c.resume = 194; return None, gas - 162
   v76 = v52 + v74
   if not ((v76 + 31) < v71):
    st += 1461, v9, v35, v10, v49, v37, 65535, 7315, v76, v71; c.resume = 194; return None, gas - 223
   if v76 + 32 > ml: gas = grow(c, gas, 246, v76, 32); mb = mem._bytes; ml = len(mb)
   v80 = fb(mb[v76:v76 + 32])
   if gas < 457: st += 1461, v9, v35, v10, v49, v37, 65535, 7315, v76, v71, v80, 5889, v80; c.resume = 5842; return None, gas - 246
   if v80 > 0xffffffffffffffff:
    st += 1461, v9, v35, v10, v49, v37, 65535, 7315, v76, v71, v80, 5889, v80; c.resume = 4171; return None, gas - 269
   v84 = fb(mb[64:96])
   v87 = v84 + (((32 + (v80 << 5)) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
   if (v87 > 0xffffffffffffffff) or (v87 < v84):
    st += 1461, v9, v35, v10, v49, v37, 65535, 7315, v84, v71, v80, v76, 5903, v87; c.resume = 4171; return None, gas - 381
   mb[64:96] = v87.to_bytes(32)
   if v84 + 32 > ml: gas = grow(c, gas, 457, v84, 32); mb = mem._bytes; ml = len(mb)
   mb[v84:v84 + 32] = v80.to_bytes(32)
   v91 = v84 + 32
   v94 = (v76 + (v80 << 5)) + 32
   if v94 > v71:
    st += 1461, v9, v35, v10, v49, v37, 65535, 7315, v84, v94, v91, v76; c.resume = 194; return None, gas - 457
   if gas < 466: st += 1461, v9, v35, v10, v49, v37, 65535, 7315, v84, v94, v91, v76; c.resume = 5926; return None, gas - 457
   gas -= 466
   v101, v102 = (32 + v76), v91
   while True:
    if gas < 65: st += 1461, v9, v35, v10, v49, v37, 65535, 7315, v84, v94, v101, v102; c.resume = 5930; return None, gas
    if v101 < v94:
     if v101 + 32 > ml: gas = grow(c, gas, 65, v101, 32); mb = mem._bytes; ml = len(mb)
     v104 = fb(mb[v101:v101 + 32])
     if v102 + 32 > ml: gas = grow(c, gas, 65, v102, 32); mb = mem._bytes; ml = len(mb)
     mb[v102:v102 + 32] = v104.to_bytes(32)
     gas -= 65
     v101, v102 = (32 + v101), (32 + v102)
     continue
    break
   if gas < 58: st += 1461, v9, v35, v10, v49, v37, 65535, 7315, v84, v94, v101, v102; c.resume = 5938; return None, gas - 23
   gas -= 58
   v107, v108 = v84, 65535
  else:
   gas -= 40
   v107, v108 = 0, v52
  if gas < 24: st += 1461, v9, v107, v10, v49, v37, v35, v108; c.resume = 6271; return None, gas
  gas -= 24
  v312, v313 = (65535 & (v35 >> 176)), v37
  while True:
   if gas < 150: st += 1461, v9, v312, v10, v49, v37, v313, v107; c.resume = 6283; return None, gas
   if v313 < v49:
    v315 = v313 >> 8
    v316 = v315 + 1
    if v315 > v316:
     st += 1461, v9, v312, v10, v49, v37, v313, v107, v315, v316; c.resume = 1139; return None, gas - 64
    v318 = v316 << 8 & M
    if not ((not (v316)) or (256 == (v318 // v316 if v316 else 0))):
     st += 1461, v9, v312, v10, v49, v37, v313, v107, v315, v318; c.resume = 1139; return None, gas - 118
    v327 = ((v49 ^ v318) * (1 if v49 < v318 else 0)) ^ v318
    gm.gas_remaining = gas - 150
    st.append(v10)
    h54(c, st, gm)
    v328 = st.pop()
    gas = gm.gas_remaining
    if gas < 180: st += 1461, v9, v312, v10, v49, v37, v313, v107, v327, v315, v328; c.resume = 6848; return None, gas
    mb[0:32] = (v328 & 0xffffffff).to_bytes(32)
    mb[32:64] = K6
    gas = take(gas, 180, 12)
    v330 = fb(keccak(mb[0:64]).digest())
    v332 = (v328 >> 32) & 0xffffffff
    mb[0:32] = v332.to_bytes(32)
    mb[32:64] = v330.to_bytes(32)
    gas = take(gas, 180, 12)
    v333 = fb(keccak(mb[0:64]).digest())
    mb[0:32] = v315.to_bytes(32)
    mb[32:64] = v333.to_bytes(32)
    gas = take(gas, 180, 12)
    v334 = fb(keccak(mb[0:64]).digest())
    gm.gas_remaining = gas - 180
    st.append(v334)
    h54(c, st, gm)
    v335 = st.pop()
    gas = gm.gas_remaining
    if gas < 8: st += 1461, v9, v312, v10, v49, v37, v313, v107, v327, v315, v328, v332, v335; c.resume = 6904; return None, gas
    gas -= 8
    v391, v392, v393 = v312, v313, 0
    while True:
     if gas < 192: st += 1461, v9, v391, v10, v49, v37, v392, v107, v393, v315, v328, v332, v327, v335; c.resume = 6907; return None, gas
     if v392 < v327:
      v395 = v392 & 255
      v396 = 1 << v395 & M
      v397 = v335 & v396
      if not (v397):
       v399 = v392 - v37 & M
       if v399 > v392:
        st += 1461, v9, v391, v10, v49, v37, v328, v107, v393, v315, v332, v327, v335, v392, v396, 7048, v399, 7042; c.resume = 1139; return None, gas - 140
       if v107 + 32 > ml: gas = grow(c, gas, 192, v107, 32); mb = mem._bytes; ml = len(mb)
       v401 = fb(mb[v107:v107 + 32])
       if not (v399 < v401):
        st += 1461, v9, v391, v10, v49, v37, v328, v107, v393, v315, v332, v327, v335, v392, v396, 7048, v399, v107; c.resume = 3096; return None, gas - 192
       if gas < 280: st += 1461, v9, v391, v10, v49, v37, v328, v107, v393, v315, v332, v327, v335, v392, v396, 7048, v399, v107; c.resume = 5741; return None, gas - 192
       v406 = ((v399 << 5 & M) + v107 & M) + 32 & M
       if v406 + 32 > ml: gas = grow(c, gas, 280, v406, 32); mb = mem._bytes; ml = len(mb)
       v407 = fb(mb[v406:v406 + 32])
       v409 = (v407 >> 32) & 0xffffffff
       v411 = (v407 >> 96) & 255
       if v411:
        if gas < 321: st += 1461, v9, v391, v10, v49, v37, v328, v107, v393, v315, v332, v327, v335, v392, v396, (1 if not (not (v411)) else 0), v409, v407; c.resume = 7235; return None, gas - 280
        gas -= 321
        v418 = (1 if not (not (((v407 >> 72) & 255))) else 0)
       else:
        gas -= 280
        v418 = (1 if not (not (v411)) else 0)
       if gas < 335: st += 1461, v9, v391, v10, v49, v37, v328, v107, v393, v315, v332, v327, v335, v392, v396, v418, v409, v407; c.resume = 7075; return None, gas
       if v418:
        gas -= 58
        v423 = (1 if not (not (((v407 >> 104) & 0xffffffffff))) else 0)
       else:
        gas -= 17
        v423 = v418
       if v423:
        v425 = (v407 >> 104) & 0xffffffffff
        v427 = (v328 >> 96) & 0xffffffffff
        v428 = v425 + I5 & M
        if v425 > v428:
         st += 1461, v9, v391, v10, v49, v37, v328, v107, v393, v315, v332, v327, v335, v392, v396, v409, v427, v428, 7205; c.resume = 1139; return None, gas - 111
        gas -= 142
        v432 = (1 if not (v428 < v427) else 0)
       else:
        gas -= 17
        v432 = v423
       if v432:
        gas -= 48
        v436 = (1 if not (v409 > v332) else 0)
       else:
        gas -= 19
        v436 = v432
       if v436:
        v437 = v409 + 12
        if v409 > v437:
         st += 1461, v9, v391, v10, v49, v37, v328, v107, v393, v315, v332, v327, v335, v392, v396, v437; c.resume = 1139; return None, gas - 54
        gas -= 73
        v440 = (1 if v332 < v437 else 0)
       else:
        gas -= 17
        v440 = v436
       gas -= 14
       v442 = v440
      else:
       gas -= 79
       v442 = (1 if not (v397) else 0)
      if gas < 142: st += 1461, v9, v391, v10, v49, v37, v328, v107, v393, v315, v332, v327, v335, v392, v396, v442; c.resume = 6987; return None, gas
      if v442:
       v443 = v393 | v396
       if v391 == 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff:
        st += 1461, v9, v392, v10, v49, v37, v328, v107, v443, v315, v332, v327, v335, 1, 7021, v391; c.resume = 1139; return None, gas - 75
       gas -= 110
       v446, v447 = (1 + v391 & M), v443
      else:
       gas -= 14
       v446, v447 = v391, v393
      gas -= 32
      v391, v392, v393 = v446, (1 + v392), v447
      continue
     break
    if gas < 155: st += 1461, v9, v391, v10, v49, v37, v392, v107, v393, v315, v328, v332, v327, v335; c.resume = 6915; return None, gas - 23
    if v393:
     mb[0:32] = v9.to_bytes(32)
     mb[32:64] = K7
     gas = take(gas, 155, 12)
     v450 = fb(keccak(mb[0:64]).digest())
     mb[0:32] = v315.to_bytes(32)
     mb[32:64] = v450.to_bytes(32)
     gas = take(gas, 155, 12)
     v451 = fb(keccak(mb[0:64]).digest())
     gm.gas_remaining = gas - 155
     st.append(v451)
     h54(c, st, gm)
     v452 = st.pop()
     gas = gm.gas_remaining
     if gas < 6: st += 1461, v9, v391, v10, v49, v37, v392, v107, v451, v393, v452; c.resume = 6957; return None, gas
     gm.gas_remaining = gas - 6
     st += (v452 | v393), v451
     h55(c, st, gm)
     gas = gm.gas_remaining
     if gas < 16: st += 1461, v9, v391, v10, v49, v37, v392, v107; c.resume = 6960; return None, gas
     gas -= 16
     v454, v455 = 0, 0
    else:
     gas -= 47
     v454, v455 = v393, v315
    if gas < 16: st += 1461, v9, v391, v10, v49, v37, v392, v107, v454, v455; c.resume = 6924; return None, gas
    gas -= 16
    v312, v313 = v391, v392
    continue
   break
  if gas < 35: st += 1461, v9, v312, v10, v49, v37, v313, v107; c.resume = 6291; return None, gas - 23
  gm.gas_remaining = gas - 35
  st.append(v10)
  h54(c, st, gm)
  v456 = st.pop()
  gas = gm.gas_remaining
  if gas < 54: st += 1461, v9, v312, v10, v49, 65535, v456; c.resume = 6299; return None, gas
  v463 = ((v456 & 0xffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff) | ((v49 << 160 & M) & 0xffff0000000000000000000000000000000000000000)) | ((v312 << 176 & M) & 0xffff00000000000000000000000000000000000000000000)
  gm.gas_remaining = gas - 54
  st += v463, v10
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 76: st += 1461, v9, v312, v10, v49, 65535, v463; c.resume = 6398; return None, gas
  if v49 < ((v463 >> 144) & 65535):
   gas -= 45
  else:
   if not (v312 < I4):
    gm.gas_remaining = gas - 57
    st.append(v10)
    h54(c, st, gm)
    v469 = st.pop()
    gas = gm.gas_remaining
    if gas < 39: st += 1461, v9, v312, v10, v49, v469; c.resume = 6561; return None, gas
    v474 = 0x20000000000000000000000000000000000 | ((0xffff000000000000000000000000000000000000000000000000 & (v49 << 192 & M)) | (0xffffffffffff0000ffffffffffff00ffffffffffffffffffffffffffffffffff & v469))
    gm.gas_remaining = gas - 39
    st += v474, v10
    h55(c, st, gm)
    gas = gm.gas_remaining
    if gas < 122: st += 1461, v9, v312, v10; c.resume = 6652; return None, gas
    v475 = v312 + 128 & M
    if v312 > v475:
     st += 1461, v9, 0x763453f17a7baa7642953ef4b3f0102e93b47043f3e3cc2271dbb13cda27bb98, 32, v312, 6780, v10, 65535, 6704, v475, v312; c.resume = 1139; return None, gas - 73
    v477 = 127 + v312 & M
    if v477 > v475:
     st += 1461, v9, 0x763453f17a7baa7642953ef4b3f0102e93b47043f3e3cc2271dbb13cda27bb98, 32, v312, 6780, v10, 65535, 6704, v477; c.resume = 1139; return None, gas - 101
    gm.gas_remaining = gas - 122
    st.append(v10)
    h54(c, st, gm)
    v480 = st.pop()
    gas = gm.gas_remaining
    if gas < 30: st += 1461, v9, 0x763453f17a7baa7642953ef4b3f0102e93b47043f3e3cc2271dbb13cda27bb98, 32, v312, 6780, v10, 65535, (v477 >> 7), v480; c.resume = 6707; return None, gas
    v485 = (0xffff0000000000000000000000000000000000000000000000000000 & ((65535 & (v477 >> 7)) << 208)) | (0xffffffff0000ffffffffffffffffffffffffffffffffffffffffffffffffffff & v480)
    gm.gas_remaining = gas - 30
    st += v485, v10
    h55(c, st, gm)
    gas = gm.gas_remaining
    if gas < 30: st += 1461, v9, 0x763453f17a7baa7642953ef4b3f0102e93b47043f3e3cc2271dbb13cda27bb98, 32, v312, 6780; c.resume = 6779; return None, gas
    v486 = fb(mb[64:96])
    if v486 + 32 > ml: gas = grow(c, gas, 30, v486, 32); mb = mem._bytes; ml = len(mb)
    mb[v486:v486 + 32] = (v312 & 0xffffffff).to_bytes(32)
    gm.gas_remaining = gas - 30
    st += v9, 0x763453f17a7baa7642953ef4b3f0102e93b47043f3e3cc2271dbb13cda27bb98, 32, v486
    ha2(c, st, gm)
    gas = gm.gas_remaining
    mb = mem._bytes; ml = len(mb)
    if gas < 8: st.append(1461); c.resume = 6794; return None, gas
    gas -= 8
   else:
    gm.gas_remaining = gas - 76
    st.append(v10)
    h54(c, st, gm)
    v488 = st.pop()
    gas = gm.gas_remaining
    if gas < 9: st += 1461, v9, 0x4e56f08d2f67a185a7f4397a04d9ad51373a143fae3c0eb06b72eae88af5324c, 32, v312, v10, 0x40000000000000000000000000000000000, 0xffffffffffffffffffffffffffff00ffffffffffffffffffffffffffffffffff, v488; c.resume = 6540; return None, gas
    gm.gas_remaining = gas - 9
    st += ((v488 & 0xffffffffffffffffffffffffffff00ffffffffffffffffffffffffffffffffff) | 0x40000000000000000000000000000000000), v10
    h55(c, st, gm)
    gas = gm.gas_remaining
    if gas < 21: st += 1461, v9, 0x4e56f08d2f67a185a7f4397a04d9ad51373a143fae3c0eb06b72eae88af5324c, 32, v312; c.resume = 6544; return None, gas
    v491 = fb(mb[64:96])
    if v491 + 32 > ml: gas = grow(c, gas, 21, v491, 32); mb = mem._bytes; ml = len(mb)
    mb[v491:v491 + 32] = (v312 & 0xffffffff).to_bytes(32)
    gm.gas_remaining = gas - 21
    st += v9, 0x4e56f08d2f67a185a7f4397a04d9ad51373a143fae3c0eb06b72eae88af5324c, 32, v491
    ha2(c, st, gm)
    gas = gm.gas_remaining
    mb = mem._bytes; ml = len(mb)
    if gas < 8: st.append(1461); c.resume = 6557; return None, gas
    gas -= 8
  if gas < 1: c.resume = 1461; return None, gas
  return None, gas - 1
 def r1463(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 1 <= len(st) <= 991: c.resume = 1463; return None, gas
  data = c.msg.data_as_bytes
  x0 = st[-1]
  if gas < 316: c.resume = 1463; return None, gas
  if (c.msg.value):
   c.resume = 194; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
   c.resume = 194; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += v5, 1488; c.resume = 194; return None, gas - 98
  if (fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)) > 0xffffffffffffffff:
   st.append(v5); c.resume = 194; return None, gas - 132
  if not ((((fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)) + 35 & M) ^ SB) < ((len(data)) ^ SB)):
   st.append(v5); c.resume = 194; return None, gas - 165
  if (read_data(data, (4 + (fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)) & M))) > 0xffffffffffffffff:
   st.append(v5); c.resume = 194; return None, gas - 199
  v25 = (fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)) + ((read_data(data, (4 + (fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)) & M))) * 192 & M) & M
  if (v25 + 36 & M) > (len(data)):
   st.append(v5); c.resume = 194; return None, gas - 255
  mb[0:32] = (v5 & 0xffffffffffffffff).to_bytes(32)
  mb[32:64] = K3
  gas = take(gas, 316, 12)
  v29 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 316
  st.append(v29)
  h54(c, st, gm)
  v30 = st.pop()
  gas = gm.gas_remaining
  if gas < 424: st += v5, v29, v30; c.resume = 1585; return None, gas
  v32 = (v30 >> 136) & 255
  if not (v32 < 5):
   st += v5, v29, v30, v32; c.resume = 1252; return None, gas - 40
  if (v32 - 2 & M):
   st += v5, v29, v30, v32; c.resume = 5019; return None, gas - 62
  v37 = (v30 >> 32) & 0xffffffff
  v38 = v37 * I6 & M
  if not ((not (v37)) or ((v38 // v37 if v37 else 0) == I6)):
   st += v5, v29, 1627, v38; c.resume = 1139; return None, gas - 159
  v44 = I7 + v38 & M
  if I7 > v44:
   st += v5, v29, 1627, 7611, v44, 7572; c.resume = 1139; return None, gas - 217
  v46 = v44 - I8 & M
  if v46 > v44:
   st += v5, v29, 1627, v46, 7611; c.resume = 1139; return None, gas - 278
  v48 = v46 + I9 & M
  if v46 > v48:
   st += v5, v29, v46, 1627, v48, 7654; c.resume = 1139; return None, gas - 345
  if not ((c.state.timestamp) < v48):
   st += v5, v29, v48; c.resume = 4958; return None, gas - 395
  gm.gas_remaining = gas - 424
  st.append(v29)
  h54(c, st, gm)
  v53 = st.pop()
  gas = gm.gas_remaining
  if gas < 412: st += v5, v29, v5, 1648, v53; c.resume = 7661; return None, gas
  v56 = ((v53 >> 208) & 65535) - 1 & M
  if v56 > 65535:
   st += v5, v29, v53, 1648, v5, v56; c.resume = 1139; return None, gas - 48
  v59 = (v56 << 7) & 0x7fff80
  if not ((not (v56)) or (128 == (v59 // v56 if v56 else 0))):
   st += v5, v29, v53, 1648, v5, v59; c.resume = 1139; return None, gas - 117
  v66 = (v53 >> 176) & 65535
  v67 = v66 - v59 & M
  if v67 > v66:
   st += v5, v29, v53, 1648, v5, v67, 7727; c.resume = 1139; return None, gas - 184
  v72 = ((128 ^ v67) * (1 if 128 < v67 else 0)) ^ v67
  if v72 > 0xffffffffffffffff:
   st += v5, v29, v53, 1648, v5, v72, 7746, v72; c.resume = 4171; return None, gas - 259
  v76 = fb(mb[64:96])
  v79 = v76 + (((32 + (v72 << 5)) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
  if (v79 > 0xffffffffffffffff) or (v79 < v76):
   st += v5, v29, v53, 1648, v5, v72, v76, 7759, v79; c.resume = 4171; return None, gas - 368
  mb[64:96] = v79.to_bytes(32)
  if v76 + 32 > ml: gas = grow(c, gas, 412, v76, 32); mb = mem._bytes; ml = len(mb)
  mb[v76:v76 + 32] = v72.to_bytes(32)
  if gas < 509: st += v5, v29, v53, 1648, v5, v72, v76, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0, 7804, v72; c.resume = 5842; return None, gas - 412
  if v72 > 0xffffffffffffffff:
   st += v5, v29, v53, 1648, v5, v72, v76, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0, 7804, v72; c.resume = 4171; return None, gas - 435
  v86 = (32 + (v72 << 5)) - 32 & M
  if v86 and v76 + 32 + v86 > ml: gas = grow(c, gas, 509, v76 + 32, v86); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 509, 3 * (v86 + 31 >> 5))
  copy_data(mb, data, v76 + 32, (len(data)), v86)
  v91 = v5 & 0xffffffffffffffff
  gas -= 509
  v203, v204, v205 = ((v53 >> 192) & 65535), v72, v72
  while True:
   if gas < 187: st += v5, v29, v76, 1648, v203, v204, v76, v91, v205; c.resume = 7834; return None, gas
   if v205:
    v206 = v203 - 1 & M
    if v206 > v203:
     st += v5, v29, v203, v204, v76, v91, v206, v76, 1648; c.resume = 1139; return None, gas - 66
    v208 = v206 >> 8
    mb[0:32] = v91.to_bytes(32)
    mb[32:64] = K7
    gas = take(gas, 187, 12)
    v209 = fb(keccak(mb[0:64]).digest())
    mb[0:32] = v208.to_bytes(32)
    mb[32:64] = v209.to_bytes(32)
    gas = take(gas, 187, 12)
    v210 = fb(keccak(mb[0:64]).digest())
    gm.gas_remaining = gas - 187
    st.append(v210)
    h54(c, st, gm)
    v211 = st.pop()
    gas = gm.gas_remaining
    if gas < 112: st += v5, v29, v208, v204, v76, v91, v206, v76, 1648, v203, 256, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff, v211; c.resume = 7895; return None, gas
    v213 = 255 - ((v203 + 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 256 if 256 else 0) & M
    if v213 > 255:
     st += v5, v29, v208, v204, v76, v91, v206, v76, 1648, v213, v211; c.resume = 1139; return None, gas - 42
    v217 = v206 & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00
    v221 = 1 if (not (v208)) or (256 == (v217 // v208 if v208 else 0)) else 0
    v222 = 1 if not (v221) else 0
    gas -= 112
    v269, v270 = v204, ((0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff >> v213 if v213 < 256 else 0) & v211)
    while True:
     if gas < 460: st += v5, v29, v217, v91, v76, v222, v269, v76, 1648, v270; c.resume = 7966; return None, gas
     if v270:
      gas -= 49
      v275 = (1 if not (not (v269)) else 0)
     else:
      gas -= 26
      v275 = (1 if not (not (v270)) else 0)
     if not (v275):
      break
     v278 = (1 if v270 > 0xffffffffffffffffffffffffffffffff else 0) << 7
     v282 = ((1 if (v270 >> v278) > 0xffffffffffffffff else 0) << 6) | v278
     v286 = ((1 if (v270 >> v282) > 0xffffffff else 0) << 5) | v282
     v290 = ((1 if (v270 >> v286) > 65535 else 0) << 4) | v286
     v294 = ((1 if (v270 >> v290) > 255 else 0) << 3) | v290
     v298 = ((1 if (v270 >> v294) > 15 else 0) << 2) | v294
     v299 = v270 >> v298
     v301 = (0x10102020202030303030303030300000000000000000000000000000000 >> (248 - 8 * v299) & 255 if v299 < 32 else 0) | v298
     if not (v221):
      st += v5, v29, v217, v91, v76, v222, v269, v76, 1648, v270, v301; c.resume = 1139; return None, gas - 189
     v302 = v217 + v301
     if v217 > v302:
      st += v5, v29, v217, v91, v76, v222, v269, v76, 1648, v270, v301, 65535, v302, 8118; c.resume = 1139; return None, gas - 247
     v304 = v302 & 65535
     v305 = v269 - 1 & M
     if v305 > v269:
      st += v5, v29, v217, v91, v76, v222, v269, v76, 1648, v270, v305, v301, v304; c.resume = 1139; return None, gas - 298
     v307 = fb(mb[v76:v76 + 32])
     if not (v305 < v307):
      st += v5, v29, v217, v91, v76, v222, v269, v76, 1648, v270, 1, v301, v304, 8144, v305, v76; c.resume = 3096; return None, gas - 350
     v312 = ((v305 << 5 & M) + v76 & M) + 32 & M
     if v312 + 32 > ml: gas = grow(c, gas, 411, v312, 32); mb = mem._bytes; ml = len(mb)
     mb[v312:v312 + 32] = v304.to_bytes(32)
     v314 = (1 << v301 & M) ^ v270
     if not (v269):
      st += v5, v29, v217, v91, v76, v222, v314, v76, 1648, v269; c.resume = 1139; return None, gas - 411
     if gas < 433: st += v5, v29, v217, v91, v76, v222, v314, v76, 1648, v269; c.resume = 8155; return None, gas - 411
     gas -= 433
     v269, v270 = (v269 - 1 & M), v314
     continue
    if gas < 74: st += v5, v29, v217, v91, v76, v222, v269, v76, 1648, v270; c.resume = 8163; return None, gas - 17
    if not (v221):
     st += v5, v29, v76, 1648, v269, v217, v76, v91; c.resume = 1139; return None, gas - 54
    gas -= 74
    v203, v204, v205 = v217, v269, v269
    continue
   break
  if gas < 82: st += v5, v29, v76, 1648, v203, v204, v76, v91; c.resume = 7839; return None, gas - 14
  v317 = fb(mb[v76:v76 + 32])
  if ((read_data(data, (4 + (fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)) & M))) - v317 & M):
   st += v76, v29, v5, v317; c.resume = 4891; return None, gas - 74
  gm.gas_remaining = gas - 82
  st.append(v29)
  h54(c, st, gm)
  v322 = st.pop()
  gas = gm.gas_remaining
  if gas < 60: st += v76, v29, v5, 65535, v322; c.resume = 1671; return None, gas
  v324 = (v322 >> 208) & 65535
  if not (v324):
   st += v76, v29, v5, v324; c.resume = 1139; return None, gas - 28
  v326 = v324 - 1 & M
  gm.gas_remaining = gas - 60
  st.append(v29)
  h54(c, st, gm)
  v327 = st.pop()
  gas = gm.gas_remaining
  if gas < 24: st += v326, v29, v5, v76, 1766, v29, v326, 0xffffffff0000ffffffffffffffffffffffffffffffffffffffffffffffffffff, 0xffff0000000000000000000000000000000000000000000000000000, v327; c.resume = 1755; return None, gas
  gm.gas_remaining = gas - 24
  st += ((v327 & 0xffffffff0000ffffffffffffffffffffffffffffffffffffffffffffffffffff) | ((v326 << 208 & M) & 0xffff0000000000000000000000000000000000000000000000000000)), v29
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 79: st += v326, v29, v5, v76, 1766; c.resume = 1765; return None, gas
  v332 = fb(mb[v76:v76 + 32])
  if not (v332):
   st += v326, v29, v5, v76, 1856, 65535, 1781, v76; c.resume = 3096; return None, gas - 55
  if v76 + 64 > ml: gas = grow(c, gas, 79, v76 + 32, 32); mb = mem._bytes; ml = len(mb)
  v335 = fb(mb[v76 + 32:v76 + 64])
  gm.gas_remaining = gas - 79
  st.append(v29)
  h54(c, st, gm)
  v336 = st.pop()
  gas = gm.gas_remaining
  if gas < 30: st += v326, v29, v5, v76, 1856, 65535, v335, v336; c.resume = 1785; return None, gas
  gm.gas_remaining = gas - 30
  st += ((0xffff000000000000000000000000000000000000000000000000 & ((65535 & v335) << 192)) | (0xffffffffffff0000ffffffffffffffffffffffffffffffffffffffffffffffff & v336)), v29
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 12: st += v326, v29, v5, v76, 1856; c.resume = 1855; return None, gas
  gm.gas_remaining = gas - 12
  st.append(v29)
  h54(c, st, gm)
  v342 = st.pop()
  gas = gm.gas_remaining
  if gas < 97: st += v326, v29, v5, v76, v342; c.resume = 1859; return None, gas
  if 192 > ml: gas = grow(c, gas, 97, 160, 32); mb = mem._bytes; ml = len(mb)
  mb[160:192] = v342.to_bytes(32)
  v343 = fb(mb[64:96])
  if v343 + 32 > ml: gas = grow(c, gas, 97, v343, 32); mb = mem._bytes; ml = len(mb)
  mb[v343:v343 + 32] = K8
  v344 = fb(mb[160:192])
  if v343 + 36 > ml: gas = grow(c, gas, 97, v343 + 4, 32); mb = mem._bytes; ml = len(mb)
  mb[v343 + 4:v343 + 36] = (v344 & 0xffffffff).to_bytes(32)
  if v343 + 68 > ml: gas = grow(c, gas, 97, v343 + 36, 32); mb = mem._bytes; ml = len(mb)
  mb[v343 + 36:v343 + 68] = K9
  if gas < 139: st += v326, v29, v5, v343, v76, 0, v343, v343, 1937, (v343 + 100), v76; c.resume = 5663; return None, gas - 97
  v349 = fb(mb[v76:v76 + 32])
  if v343 + 132 > ml: gas = grow(c, gas, 139, v343 + 100, 32); mb = mem._bytes; ml = len(mb)
  mb[v343 + 100:v343 + 132] = v349.to_bytes(32)
  gas -= 139
  v366, v367, v368 = ((v343 + 100) + 32), (v76 + 32), 0
  while True:
   if gas < 86: st += v326, v29, v5, v343, v76, 0, v343, v343, 1937, v366, v367, v349, v368; c.resume = 5679; return None, gas
   if v368 < v349:
    if v367 + 32 > ml: gas = grow(c, gas, 86, v367, 32); mb = mem._bytes; ml = len(mb)
    v370 = fb(mb[v367:v367 + 32])
    if v366 + 32 > ml: gas = grow(c, gas, 86, v366, 32); mb = mem._bytes; ml = len(mb)
    mb[v366:v366 + 32] = (65535 & v370).to_bytes(32)
    gas -= 86
    v366, v367, v368 = (32 + v366), (v367 + 32), (1 + v368)
    continue
   break
  if gas < 88: st += v326, v29, v5, v343, v76, 0, v343, v343, 1937, v366, v367, v349, v368; c.resume = 5687; return None, gas - 23
  v375 = fb(mb[160:192])
  mb[v343 + 68:v343 + 100] = ((v375 >> 64) & 0xffffffff).to_bytes(32)
  v381 = gas - 88
  gm.gas_remaining = gas - 88
  st += 0, v343, (v366 - v343 & M), v343, (I1 & 0xffffffffffffffffffffffffffffffffffffffff), v381
  hfa(c, st, gm)
  v382 = st.pop()
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 73: st += v326, v29, v5, v343, v76, v382; c.resume = 2014; return None, gas
  if not (v382):
   st += v382, v29, v5, v343, v76, v326; c.resume = 1128; return None, gas - 22
  if v382:
   v384 = len(c.return_data)
   gm.gas_remaining = gas - 73
   st += v384, 0, v343
   h3e(c, st, gm)
   gas = gm.gas_remaining
   mb = mem._bytes; ml = len(mb)
   if gas < 222: st += v326, v29, v5, v343, v76, v384; c.resume = 4599; return None, gas
   v387 = v343 + ((v384 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
   if (v387 > 0xffffffffffffffff) or (v387 < v343):
    st += v326, v29, v5, v343, v76, v384, 4608, v387; c.resume = 4171; return None, gas - 79
   mb[64:96] = v387.to_bytes(32)
   v391 = v343 + v384
   if ((v391 - v343 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820064:
    st += v391, v29, v5, v343, v76, v326; c.resume = 194; return None, gas - 131
   v394 = fb(mb[v343:v343 + 32])
   if v394 > 0xffffffffffffffff:
    st += v391, v29, v5, v343, v76, v326, v394; c.resume = 194; return None, gas - 159
   v396 = v343 + v394
   if not ((v396 + 31) < v391):
    st += v391, v29, v5, v343, v76, v326, v396; c.resume = 194; return None, gas - 196
   if v396 + 32 > ml: gas = grow(c, gas, 222, v396, 32); mb = mem._bytes; ml = len(mb)
   v400 = fb(mb[v396:v396 + 32])
   if gas < 436: st += v391, v29, v5, v343, v76, v326, v400, v396, 4663, v400; c.resume = 5842; return None, gas - 222
   if v400 > 0xffffffffffffffff:
    st += v391, v29, v5, v343, v76, v326, v400, v396, 4663, v400; c.resume = 4171; return None, gas - 245
   v404 = fb(mb[64:96])
   v407 = v404 + (((32 + (v400 << 5)) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
   if (v407 > 0xffffffffffffffff) or (v407 < v404):
    st += v391, v29, v5, v343, v76, v326, v404, v396, v400, 4677, v407; c.resume = 4171; return None, gas - 357
   mb[64:96] = v407.to_bytes(32)
   if v404 + 32 > ml: gas = grow(c, gas, 436, v404, 32); mb = mem._bytes; ml = len(mb)
   mb[v404:v404 + 32] = v400.to_bytes(32)
   v411 = v404 + 32
   v414 = (v396 + (v400 << 5)) + 32
   if v414 > v391:
    st += v391, v29, v5, v343, v76, v326, v404, v414, v411, v396; c.resume = 194; return None, gas - 436
   if gas < 445: st += v391, v29, v5, v343, v76, v326, v404, v414, v411, v396; c.resume = 4701; return None, gas - 436
   gas -= 445
   v423, v424 = (32 + v396), v411
   while True:
    if gas < 85: st += v391, v29, v5, v343, v76, v326, v404, v414, v423, v424; c.resume = 4705; return None, gas
    if v423 < v414:
     if v423 + 32 > ml: gas = grow(c, gas, 85, v423, 32); mb = mem._bytes; ml = len(mb)
     v426 = fb(mb[v423:v423 + 32])
     if (v426 - (v426 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
      st += v391, v29, v5, v343, v76, v326, v404, v414, v423, 32, 32, v424, v426, 4880; c.resume = 194; return None, gas - 85
     if gas < 123: st += v391, v29, v5, v343, v76, v326, v404, v414, v423, 32, 32, v424, v426, 4880; c.resume = 8224; return None, gas - 85
     if v424 + 32 > ml: gas = grow(c, gas, 123, v424, 32); mb = mem._bytes; ml = len(mb)
     mb[v424:v424 + 32] = v426.to_bytes(32)
     gas -= 123
     v423, v424 = (v423 + 32), (v424 + 32)
     continue
    break
   if gas < 147: st += v391, v29, v5, v343, v76, v326, v404, v414, v423, v424; c.resume = 4713; return None, gas - 23
   v432 = fb(mb[v343 + 32:v343 + 64])
   if v432 > 0xffffffffffffffff:
    st += v391, v29, v5, v343, v76, v326, v404, v432; c.resume = 194; return None, gas - 63
   v434 = v343 + v432
   if not ((v434 + 31) < v391):
    st += v391, v29, v5, v343, v76, v326, v404, 4747, v434, v391; c.resume = 194; return None, gas - 124
   if v434 + 32 > ml: gas = grow(c, gas, 147, v434, 32); mb = mem._bytes; ml = len(mb)
   v438 = fb(mb[v434:v434 + 32])
   if gas < 358: st += v391, v29, v5, v343, v76, v326, v404, 4747, v434, v391, v438, 5889, v438; c.resume = 5842; return None, gas - 147
   if v438 > 0xffffffffffffffff:
    st += v391, v29, v5, v343, v76, v326, v404, 4747, v434, v391, v438, 5889, v438; c.resume = 4171; return None, gas - 170
   v442 = fb(mb[64:96])
   v445 = v442 + (((32 + (v438 << 5)) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
   if (v445 > 0xffffffffffffffff) or (v445 < v442):
    st += v391, v29, v5, v343, v76, v326, v404, 4747, v442, v391, v438, v434, 5903, v445; c.resume = 4171; return None, gas - 282
   mb[64:96] = v445.to_bytes(32)
   if v442 + 32 > ml: gas = grow(c, gas, 358, v442, 32); mb = mem._bytes; ml = len(mb)
   mb[v442:v442 + 32] = v438.to_bytes(32)
   v449 = v442 + 32
   v452 = (v434 + (v438 << 5)) + 32
   if v452 > v391:
    st += v391, v29, v5, v343, v76, v326, v404, 4747, v442, v452, v449, v434; c.resume = 194; return None, gas - 358
   if gas < 367: st += v391, v29, v5, v343, v76, v326, v404, 4747, v442, v452, v449, v434; c.resume = 5926; return None, gas - 358
   gas -= 367
   v459, v460 = (32 + v434), v449
   while True:
    if gas < 65: st += v391, v29, v5, v343, v76, v326, v404, 4747, v442, v452, v459, v460; c.resume = 5930; return None, gas
    if v459 < v452:
     if v459 + 32 > ml: gas = grow(c, gas, 65, v459, 32); mb = mem._bytes; ml = len(mb)
     v462 = fb(mb[v459:v459 + 32])
     if v460 + 32 > ml: gas = grow(c, gas, 65, v460, 32); mb = mem._bytes; ml = len(mb)
     mb[v460:v460 + 32] = v462.to_bytes(32)
     gas -= 65
     v459, v460 = (32 + v459), (32 + v460)
     continue
    break
   if gas < 141: st += v391, v29, v5, v343, v76, v326, v404, 4747, v442, v452, v459, v460; c.resume = 5938; return None, gas - 23
   v466 = fb(mb[v343 + 64:v343 + 96])
   if v466 > 0xffffffffffffffff:
    st += v391, v29, v5, v442, v76, v326, v404, v466, v343; c.resume = 194; return None, gas - 81
   v468 = v343 + v466
   if not ((v468 + 31) < v391):
    st += v468, v29, v5, v442, v76, v326, v404, v391; c.resume = 194; return None, gas - 118
   if v468 + 32 > ml: gas = grow(c, gas, 141, v468, 32); mb = mem._bytes; ml = len(mb)
   v472 = fb(mb[v468:v468 + 32])
   if gas < 352: st += v468, v29, v5, v442, v76, v326, v404, v391, v472, 4793, v472; c.resume = 5842; return None, gas - 141
   if v472 > 0xffffffffffffffff:
    st += v468, v29, v5, v442, v76, v326, v404, v391, v472, 4793, v472; c.resume = 4171; return None, gas - 164
   v476 = fb(mb[64:96])
   v479 = v476 + (((32 + (v472 << 5)) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
   if (v479 > 0xffffffffffffffff) or (v479 < v476):
    st += v476, v29, v5, v442, v76, v326, v404, v391, v472, v468, 4807, v479; c.resume = 4171; return None, gas - 276
   mb[64:96] = v479.to_bytes(32)
   if v476 + 32 > ml: gas = grow(c, gas, 352, v476, 32); mb = mem._bytes; ml = len(mb)
   mb[v476:v476 + 32] = v472.to_bytes(32)
   v483 = v476 + 32
   v486 = (v468 + (v472 << 5)) + 32
   if v486 > v391:
    st += v476, v29, v5, v442, v76, v326, v404, v486, v483, v468; c.resume = 194; return None, gas - 352
   if gas < 361: st += v476, v29, v5, v442, v76, v326, v404, v486, v483, v468; c.resume = 4830; return None, gas - 352
   gas -= 361
   v493, v494 = (32 + v468), v483
   while True:
    if gas < 65: st += v476, v29, v5, v442, v76, v326, v404, v486, v493, v494; c.resume = 4834; return None, gas
    if v493 < v486:
     if v493 + 32 > ml: gas = grow(c, gas, 65, v493, 32); mb = mem._bytes; ml = len(mb)
     v496 = fb(mb[v493:v493 + 32])
     if v494 + 32 > ml: gas = grow(c, gas, 65, v494, 32); mb = mem._bytes; ml = len(mb)
     mb[v494:v494 + 32] = v496.to_bytes(32)
     gas -= 65
     v493, v494 = (32 + v493), (32 + v494)
     continue
    break
   if gas < 46: st += v476, v29, v5, v442, v76, v326, v404, v486, v493, v494; c.resume = 4842; return None, gas - 23
   gas -= 46
   v500, v501, v502, v503 = v476, v404, v442, x0
  else:
   gas -= 50
   v500, v501, v502, v503 = 0, 0, 0, v343
  if gas < 173: st += v500, v29, v5, v501, v76, v326, v502, v503; c.resume = 2031; return None, gas
  v504 = fb(mb[64:96])
  mb[128:160] = v504.to_bytes(32)
  v505 = fb(mb[128:160])
  v506 = v505 + 512 & M
  if (v506 > 0xffffffffffffffff) or (v506 < v505):
   st += v500, v29, 512, v501, v76, v326, v502, v5, 2054, v506; c.resume = 4171; return None, gas - 103
  mb[64:96] = v506.to_bytes(32)
  v511 = fb(mb[128:160])
  if v511 + 512 > ml: gas = grow(c, gas, 173, v511, 512); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 173, 48)
  copy_data(mb, data, v511, (len(data)), 512)
  v512 = fb(mb[64:96])
  if 224 > ml: gas = grow(c, gas, 173, 192, 32); mb = mem._bytes; ml = len(mb)
  mb[192:224] = v512.to_bytes(32)
  v513 = fb(mb[192:224])
  if gas < 291: st += v500, v29, 512, v501, v76, v326, v502, v5, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0, 4128, 2114, 4128, v513; c.resume = 5777; return None, gas - 173
  v514 = v513 + 4128 & M
  if (v514 > 0xffffffffffffffff) or (v514 < v513):
   st += v500, v29, 512, v501, v76, v326, v502, v5, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0, 4128, 2114, v514; c.resume = 4171; return None, gas - 232
  mb[64:96] = v514.to_bytes(32)
  v518 = fb(mb[192:224])
  if v518 + 32 > ml: gas = grow(c, gas, 291, v518, 32); mb = mem._bytes; ml = len(mb)
  mb[v518:v518 + 32] = K10
  v520 = fb(mb[192:224])
  v521 = v520 + 32 & M
  if v521 + 4096 > ml: gas = grow(c, gas, 291, v521, 4096); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 291, 384)
  copy_data(mb, data, v521, (len(data)), 4096)
  gas -= 291
  v876, v877, v878 = 0, 0, 0
  while True:
   if gas < 357: st += v500, v29, v876, v501, v877, v326, v502, v5, 512, v76, v878; c.resume = 2135; return None, gas
   v879 = fb(mb[v76:v76 + 32])
   if not (v878 < v879):
    break
   if not (v878 < (read_data(data, (4 + (fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)) & M)))):
    st += v500, v29, v876, v501, v877, v326, v502, v5, 512, v76, v878; c.resume = 3096; return None, gas - 66
   v889 = (fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)) + (v878 * 192 & M) & M
   v890 = v326 & 65535
   if not ((not ((v326 & 65535))) or (128 == (((v326 << 7 & M) & 0x7fff80) // v890 if v890 else 0))):
    st += v500, v29, v876, v501, v877, v326, v502, v5, 512, v76, v889, v878; c.resume = 1139; return None, gas - 155
   v900 = (v326 << 7 & M) & 0x7fff80
   v901 = v900 + v878 & M
   if v900 > v901:
    st += v500, v29, v876, v501, v877, v326, v502, v5, 512, v76, v889, v878, v901, 2215; c.resume = 1139; return None, gas - 222
   v903 = fb(mb[64:96])
   v904 = v903 + 32 & M
   v906 = read_data(data, (v889 + 36 & M))
   if (v906 - (v906 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
    st += v500, v29, v876, v501, v877, v326, v502, v5, 512, v76, v904, v878, v901, v889, v903, 0xffffffffffffffffffffffffffffffffffffffff, v906, 2257; c.resume = 194; return None, gas - 313
   if v904 + 32 > ml: gas = grow(c, gas, 357, v904, 32); mb = mem._bytes; ml = len(mb)
   mb[v904:v904 + 32] = (v906 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
   if gas < 459: st += v500, v29, v876, v501, v877, v326, v502, v5, 512, v76, v904, v878, v901, v889, v903, 0xffffffffffffffffffffffffffffffffffffffff, 2293, (v889 + 68 & M); c.resume = 8225; return None, gas - 357
   v911 = read_data(data, (v889 + 68 & M))
   if (v911 - (v911 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
    st += v500, v29, v876, v501, v877, v326, v502, v5, 512, v76, v904, v878, v901, v889, v903, 0xffffffffffffffffffffffffffffffffffffffff, v911, 2293; c.resume = 194; return None, gas - 392
   v915 = v903 + 64 & M
   if v915 + 32 > ml: gas = grow(c, gas, 459, v915, 32); mb = mem._bytes; ml = len(mb)
   mb[v915:v915 + 32] = (v911 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
   v917 = read_data(data, (v889 + 100 & M))
   if (v917 - (v917 & 0xffffffff) & M):
    st += v500, v29, v876, v501, v877, v326, v502, v5, 512, v76, v917, v878, v901, v889, v903, v904; c.resume = 194; return None, gas - 459
   if gas < 599: st += v500, v29, v876, v501, v877, v326, v502, v5, 512, v76, v917, v878, v901, v889, v903, v904; c.resume = 2319; return None, gas - 459
   v921 = v903 + 96 & M
   if v921 + 32 > ml: gas = grow(c, gas, 599, v921, 32); mb = mem._bytes; ml = len(mb)
   mb[v921:v921 + 32] = (v917 & 0xffffffff).to_bytes(32)
   v924 = v903 + 128 & M
   if v924 + 32 > ml: gas = grow(c, gas, 599, v924, 32); mb = mem._bytes; ml = len(mb)
   mb[v924:v924 + 32] = (read_data(data, (v889 + 132 & M))).to_bytes(32)
   v927 = v903 + 160 & M
   if v927 + 32 > ml: gas = grow(c, gas, 599, v927, 32); mb = mem._bytes; ml = len(mb)
   mb[v927:v927 + 32] = (read_data(data, (v889 + 164 & M))).to_bytes(32)
   v930 = v903 + 192 & M
   if v930 + 32 > ml: gas = grow(c, gas, 599, v930, 32); mb = mem._bytes; ml = len(mb)
   mb[v930:v930 + 32] = (read_data(data, (v889 + 196 & M))).to_bytes(32)
   if v903 + 32 > ml: gas = grow(c, gas, 599, v903, 32); mb = mem._bytes; ml = len(mb)
   mb[v903:v903 + 32] = K11
   if gas < 723: st += v500, v29, v876, v501, v877, v326, v502, v5, 512, v76, v917, v878, v901, v889, v500, 2392, v878, v904, v903, 2383, 224, v903; c.resume = 5777; return None, gas - 599
   v931 = v903 + 224
   if (v931 > 0xffffffffffffffff) or (v931 < v903):
    st += v500, v29, v876, v501, v877, v326, v502, v5, 512, v76, v917, v878, v901, v889, v500, 2392, v878, v904, v903, 2383, v931; c.resume = 4171; return None, gas - 658
   mb[64:96] = v931.to_bytes(32)
   v935 = fb(mb[v903:v903 + 32])
   if v935 and v904 + v935 > ml: gas = grow(c, gas, 723, v904, v935); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 723, 6 * (v935 + 31 >> 5))
   v936 = fb(keccak(mb[v904:v904 + v935]).digest())
   if gas < 752: st += v500, v29, v876, v501, v877, v326, v502, v5, 512, v76, v917, v878, v901, v889, v936, 2392, v878, v500; c.resume = 5731; return None, gas - 723
   if v500 + 32 > ml: gas = grow(c, gas, 752, v500, 32); mb = mem._bytes; ml = len(mb)
   v937 = fb(mb[v500:v500 + 32])
   if not (v878 < v937):
    st += v500, v29, v876, v501, v877, v326, v502, v5, 512, v76, v917, v878, v901, v889, v936, 2392, v878, v500; c.resume = 3096; return None, gas - 752
   if gas < 801: st += v500, v29, v876, v501, v877, v326, v502, v5, 512, v76, v917, v878, v901, v889, v936, 2392, v878, v500; c.resume = 5741; return None, gas - 752
   v942 = ((v878 << 5 & M) + v500 & M) + 32 & M
   if v942 + 32 > ml: gas = grow(c, gas, 801, v942, 32); mb = mem._bytes; ml = len(mb)
   v943 = fb(mb[v942:v942 + 32])
   if (v943 - v936 & M):
    st += v500, v29, v876, v501, v877, v326, v502, v5, 512, v76, v917, v878, v901, v889; c.resume = 3001; return None, gas - 801
   if gas < 1066: st += v500, v29, v876, v501, v877, v326, v502, v5, 512, v76, v917, v878, v901, v889; c.resume = 2399; return None, gas - 801
   v946 = read_data(data, (v889 + 68 & M))
   if (v946 - (v946 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
    st += v500, v29, v876, v501, v877, v326, v502, v5, 512, v76, v917, v878, v901, v889, v876, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 2433, v946; c.resume = 194; return None, gas - 865
   if ((v946 & 0xffffffffffffffffffffffffffffffffffffffff) - (v876 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
    v953 = read_data(data, (v889 + 68 & M))
    if (v953 - (v953 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
     st += v500, v29, v901, v501, v889, v326, v502, v5, 512, v76, v917, v878, 2777, v953; c.resume = 194; return None, gas - 971
    v956 = fb(mb[64:96])
    if v956 + 32 > ml: gas = grow(c, gas, 1066, v956, 32); mb = mem._bytes; ml = len(mb)
    mb[v956:v956 + 32] = K12
    if v956 + 36 > ml: gas = grow(c, gas, 1066, v956 + 4, 32); mb = mem._bytes; ml = len(mb)
    mb[v956 + 4:v956 + 36] = (v953 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
    if v956 + 68 > ml: gas = grow(c, gas, 1066, v956 + 36, 32); mb = mem._bytes; ml = len(mb)
    mb[v956 + 36:v956 + 68] = (v5 & 0xffffffffffffffff).to_bytes(32)
    v962 = gas - 1066
    gm.gas_remaining = gas - 1066
    st += 32, v956, 68, v956, (I2 & 0xffffffffffffffffffffffffffffffffffffffff), v962
    hfa(c, st, gm)
    v963 = st.pop()
    gas = gm.gas_remaining
    mb = mem._bytes; ml = len(mb)
    if gas < 310: st += v500, v29, v953, v501, v889, v326, v502, v5, 512, v76, v917, v878, v901, v956, v963; c.resume = 2924; return None, gas
    if not (v963):
     st += v500, v29, v953, v501, v889, v326, v502, v5, 512, v76, v917, v878, v901, v963, v956; c.resume = 1128; return None, gas - 22
    if v963:
     v965 = len(c.return_data)
     if 32 > v965:
      v967 = len(c.return_data)
      gas -= 92
      v968 = v967
     else:
      gas -= 73
      v968 = 32
     v971 = v956 + ((v968 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
     if (v971 > 0xffffffffffffffff) or (v971 < v956):
      st += v500, v29, v953, v501, v889, v326, v502, v5, 512, v76, v917, v878, v901, v956, 32, v956, v968, 2970, v971; c.resume = 4171; return None, gas - 86
     mb[64:96] = v971.to_bytes(32)
     if (((v956 + v968) - v956 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
      st += v500, v29, v953, v501, v889, v326, v502, v5, 512, v76, v917, v878, v901, v956; c.resume = 194; return None, gas - 126
     v978 = fb(mb[v956:v956 + 32])
     if (v978 - (v978 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
      st += v500, v29, v953, v501, v889, v326, v502, v5, 512, v76, v917, v878, v901, v978, 2987; c.resume = 194; return None, gas - 178
     gas -= 201
     v981 = v978
    else:
     gas -= 40
     v981 = 0
    gas -= 17
    v983, v984 = v953, v981
   else:
    gas -= 905
    v983, v984 = v876, v877
   if gas < 53: st += v500, v29, v983, v501, v984, v326, v502, v5, 512, v76, v917, v878, v901, v889; c.resume = 2443; return None, gas
   if v502 + 32 > ml: gas = grow(c, gas, 53, v502, 32); mb = mem._bytes; ml = len(mb)
   v985 = fb(mb[v502:v502 + 32])
   if not (v878 < v985):
    st += v500, v29, v983, v501, v984, v326, v502, v5, 512, v76, v917, v878, v901, v889, 0xffffffff, 2458, v878, v502; c.resume = 3096; return None, gas - 53
   if gas < 144: st += v500, v29, v983, v501, v984, v326, v502, v5, 512, v76, v917, v878, v901, v889, 0xffffffff, 2458, v878, v502; c.resume = 5741; return None, gas - 53
   v990 = ((v878 << 5 & M) + v502 & M) + 32 & M
   if v990 + 32 > ml: gas = grow(c, gas, 144, v990, 32); mb = mem._bytes; ml = len(mb)
   v991 = fb(mb[v990:v990 + 32])
   v993 = (v991 >> 64) & 0xffffffff
   v996 = 224 - ((v878 << 5 & M) & 224)
   if v996 > 224:
    st += v500, v29, v983, v501, v984, v326, v502, v5, 512, v76, v996, v878, v901, v993, v889, v917; c.resume = 1139; return None, gas - 144
   if gas < 273: st += v500, v29, v983, v501, v984, v326, v502, v5, 512, v76, v996, v878, v901, v993, v889, v917; c.resume = 2484; return None, gas - 144
   v998 = v878 >> 3
   v999 = v993 << v996 & M
   v1000 = fb(mb[128:160])
   if not (v998 < 16):
    st += v500, v29, v983, v501, v984, v326, v502, v5, 512, v76, 1, v878, v901, v501, v889, v917, v998, 2520, v999, 2509, v1000, v998; c.resume = 3096; return None, gas - 226
   v1004 = (v998 << 5) + v1000 & M
   if v1004 + 32 > ml: gas = grow(c, gas, 273, v1004, 32); mb = mem._bytes; ml = len(mb)
   v1005 = fb(mb[v1004:v1004 + 32])
   v1006 = v1005 | v999
   v1007 = fb(mb[128:160])
   if gas < 361: st += v500, v29, v983, v501, v984, v326, v502, v5, 512, v76, 1, v878, v901, v501, v889, v917, v1006, 2520, v998, v1007; c.resume = 8291; return None, gas - 273
   if not (v998 < 16):
    st += v500, v29, v983, v501, v984, v326, v502, v5, 512, v76, 1, v878, v901, v501, v889, v917, v1006, 2520, v1007, v998; c.resume = 3096; return None, gas - 302
   v1011 = (v998 << 5) + v1007 & M
   if v1011 + 32 > ml: gas = grow(c, gas, 361, v1011, 32); mb = mem._bytes; ml = len(mb)
   mb[v1011:v1011 + 32] = v1006.to_bytes(32)
   if gas < 448: st += v500, v29, v983, v501, v984, v326, v502, v5, 512, v76, 1, v878, v901, v501, v889, v917, 196, 0xffffffffffffffffffffffffffffffffffffffff, 2566, v878, 2560, (v889 + 36 & M); c.resume = 8258; return None, gas - 361
   v1013 = read_data(data, (v889 + 36 & M))
   if (v1013 - (v1013 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
    st += v500, v29, v983, v501, v984, v326, v502, v5, 512, v76, 1, v878, v901, v501, v889, v917, 196, 0xffffffffffffffffffffffffffffffffffffffff, 2566, v878, 2560, v1013; c.resume = 194; return None, gas - 393
   if v501 + 32 > ml: gas = grow(c, gas, 448, v501, 32); mb = mem._bytes; ml = len(mb)
   v1016 = fb(mb[v501:v501 + 32])
   if not (v878 < v1016):
    st += v500, v29, v983, v501, v984, v326, v502, v5, 512, v76, 1, v878, v901, v1013, v889, v917, 196, 0xffffffffffffffffffffffffffffffffffffffff, 2566, v878, v501; c.resume = 3096; return None, gas - 448
   if gas < 657: st += v500, v29, v983, v501, v984, v326, v502, v5, 512, v76, 1, v878, v901, v1013, v889, v917, 196, 0xffffffffffffffffffffffffffffffffffffffff, 2566, v878, v501; c.resume = 5741; return None, gas - 448
   v1021 = ((v878 << 5 & M) + v501 & M) + 32 & M
   if v1021 + 32 > ml: gas = grow(c, gas, 657, v1021, 32); mb = mem._bytes; ml = len(mb)
   v1022 = fb(mb[v1021:v1021 + 32])
   v1024 = fb(mb[64:96])
   v1025 = v1024 + 32 & M
   if v1025 + 32 > ml: gas = grow(c, gas, 657, v1025, 32); mb = mem._bytes; ml = len(mb)
   mb[v1025:v1025 + 32] = (v1022 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
   v1027 = v1024 + 64 & M
   if v1027 + 32 > ml: gas = grow(c, gas, 657, v1027, 32); mb = mem._bytes; ml = len(mb)
   mb[v1027:v1027 + 32] = (v917 & 0xffffffff).to_bytes(32)
   v1030 = v1024 + 96 & M
   if v1030 + 32 > ml: gas = grow(c, gas, 657, v1030, 32); mb = mem._bytes; ml = len(mb)
   mb[v1030:v1030 + 32] = (read_data(data, (v889 + 132 & M))).to_bytes(32)
   v1033 = v1024 + 128 & M
   if v1033 + 32 > ml: gas = grow(c, gas, 657, v1033, 32); mb = mem._bytes; ml = len(mb)
   mb[v1033:v1033 + 32] = (read_data(data, (v889 + 164 & M))).to_bytes(32)
   v1036 = v1024 + 160 & M
   if v1036 + 32 > ml: gas = grow(c, gas, 657, v1036, 32); mb = mem._bytes; ml = len(mb)
   mb[v1036:v1036 + 32] = (read_data(data, (v889 + 196 & M))).to_bytes(32)
   v1037 = fb(mb[160:192])
   v1040 = v1024 + 192 & M
   if v1040 + 32 > ml: gas = grow(c, gas, 657, v1040, 32); mb = mem._bytes; ml = len(mb)
   mb[v1040:v1040 + 32] = ((v1037 >> 32) & 0xffffffff).to_bytes(32)
   if v1024 + 32 > ml: gas = grow(c, gas, 657, v1024, 32); mb = mem._bytes; ml = len(mb)
   mb[v1024:v1024 + 32] = K11
   if gas < 874: st += v500, v29, v983, v501, v984, v326, v502, v5, 512, v76, 1, v878, v901, v1013, v1025, v1024, 2650, 224, v1024; c.resume = 5777; return None, gas - 657
   v1041 = v1024 + 224
   if (v1041 > 0xffffffffffffffff) or (v1041 < v1024):
    st += v500, v29, v983, v501, v984, v326, v502, v5, 512, v76, 1, v878, v901, v1013, v1025, v1024, 2650, v1041; c.resume = 4171; return None, gas - 716
   mb[64:96] = v1041.to_bytes(32)
   v1045 = fb(mb[v1024:v1024 + 32])
   if v1045 and v1025 + v1045 > ml: gas = grow(c, gas, 874, v1025, v1045); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 874, 6 * (v1045 + 31 >> 5))
   v1046 = fb(keccak(mb[v1025:v1025 + v1045]).digest())
   v1047 = fb(mb[64:96])
   v1048 = v1047 + 32 & M
   if v1048 + 32 > ml: gas = grow(c, gas, 874, v1048, 32); mb = mem._bytes; ml = len(mb)
   mb[v1048:v1048 + 32] = v901.to_bytes(32)
   v1050 = v1047 + 64 & M
   if v1050 + 32 > ml: gas = grow(c, gas, 874, v1050, 32); mb = mem._bytes; ml = len(mb)
   mb[v1050:v1050 + 32] = (v1013 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
   v1052 = v1047 + 96 & M
   if v1052 + 32 > ml: gas = grow(c, gas, 874, v1052, 32); mb = mem._bytes; ml = len(mb)
   mb[v1052:v1052 + 32] = (v984 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
   v1053 = v1047 + 128 & M
   if v1053 + 32 > ml: gas = grow(c, gas, 874, v1053, 32); mb = mem._bytes; ml = len(mb)
   mb[v1053:v1053 + 32] = v1046.to_bytes(32)
   if v1047 + 32 > ml: gas = grow(c, gas, 874, v1047, 32); mb = mem._bytes; ml = len(mb)
   mb[v1047:v1047 + 32] = K10
   if gas < 1007: st += v500, v29, v983, v501, v984, v326, v502, v5, 512, v76, 1, v878, v1048, v1047, 2739, 160, v1047; c.resume = 5777; return None, gas - 874
   v1054 = v1047 + 160
   if (v1054 > 0xffffffffffffffff) or (v1054 < v1047):
    st += v500, v29, v983, v501, v984, v326, v502, v5, 512, v76, 1, v878, v1048, v1047, 2739, v1054; c.resume = 4171; return None, gas - 933
   mb[64:96] = v1054.to_bytes(32)
   v1058 = fb(mb[v1047:v1047 + 32])
   if v1058 and v1048 + v1058 > ml: gas = grow(c, gas, 1007, v1048, v1058); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 1007, 6 * (v1058 + 31 >> 5))
   v1059 = fb(keccak(mb[v1048:v1048 + v1058]).digest())
   v1060 = fb(mb[192:224])
   if gas < 1036: st += v500, v29, v983, v501, v984, v326, v502, v5, 512, v76, 1, v878, v1059, 2754, v878, v1060; c.resume = 5731; return None, gas - 1007
   if v1060 + 32 > ml: gas = grow(c, gas, 1036, v1060, 32); mb = mem._bytes; ml = len(mb)
   v1061 = fb(mb[v1060:v1060 + 32])
   if not (v878 < v1061):
    st += v500, v29, v983, v501, v984, v326, v502, v5, 512, v76, 1, v878, v1059, 2754, v878, v1060; c.resume = 3096; return None, gas - 1036
   if gas < 1083: st += v500, v29, v983, v501, v984, v326, v502, v5, 512, v76, 1, v878, v1059, 2754, v878, v1060; c.resume = 5741; return None, gas - 1036
   v1066 = ((v878 << 5 & M) + v1060 & M) + 32 & M
   if v1066 + 32 > ml: gas = grow(c, gas, 1083, v1066, 32); mb = mem._bytes; ml = len(mb)
   mb[v1066:v1066 + 32] = v1059.to_bytes(32)
   gas -= 1083
   v876, v877, v878 = v983, v984, (v878 + 1)
   continue
  if gas < 85: st += v500, v29, v876, v501, v877, v326, v502, v5, 512, v76, v878; c.resume = 3141; return None, gas - 29
  v1068 = fb(mb[64:96])
  v1069 = v1068 + 32 & M
  v1070 = fb(mb[128:160])
  gas -= 85
  v1074, v1075, v1076 = v1070, 0, v1069
  while True:
   if gas < 83: st += v500, v29, v876, v501, v877, v326, v502, v5, v5, v1069, v76, v326, v1068, v29, 512, v1074, v1075, v1076; c.resume = 3164; return None, gas
   if v1075 < 16:
    if v1074 + 32 > ml: gas = grow(c, gas, 83, v1074, 32); mb = mem._bytes; ml = len(mb)
    v1078 = fb(mb[v1074:v1074 + 32])
    if v1076 + 32 > ml: gas = grow(c, gas, 83, v1076, 32); mb = mem._bytes; ml = len(mb)
    mb[v1076:v1076 + 32] = v1078.to_bytes(32)
    gas -= 83
    v1074, v1075, v1076 = (32 + v1074), (1 + v1075), (32 + v1076)
    continue
   break
  if gas < 55: st += v500, v29, v876, v501, v877, v326, v502, v5, v5, v1069, v76, v326, v1068, v29, 512, v1074, v1075, v1076; c.resume = 3173; return None, gas - 23
  if v1068 + 32 > ml: gas = grow(c, gas, 55, v1068, 32); mb = mem._bytes; ml = len(mb)
  mb[v1068:v1068 + 32] = K13
  if gas < 132: st += v500, v29, v876, v501, v877, v326, v502, v5, v5, v1069, v76, v326, v1068, v29, 3189, 544, v1068; c.resume = 5777; return None, gas - 55
  v1082 = v1068 + 544
  if (v1082 > 0xffffffffffffffff) or (v1082 < v1068):
   st += v500, v29, v876, v501, v877, v326, v502, v5, v5, v1069, v76, v326, v1068, v29, 3189, v1082; c.resume = 4171; return None, gas - 114
  mb[64:96] = v1082.to_bytes(32)
  gas -= 132
  v1136 = 128
  while True:
   if gas < 50: st += v500, v29, v876, v501, v877, v326, v502, v5, v5, v1069, v76, v326, v1068, v29, v1136; c.resume = 3192; return None, gas
   if v1136 > 1:
    v1138 = v1136 >> 1
    gas -= 50
    v1159 = 0
    while True:
     if gas < 116: st += v500, v29, v876, v501, v877, v326, v502, v5, v1069, v1068, v76, v29, v326, v5, v1138, v1159; c.resume = 4432; return None, gas
     if v1159 < v1138:
      v1161 = v1159 << 1
      if (v1159 - v1159 & M):
       st += v500, v29, v876, v501, v877, v326, v502, v5, v1069, v1068, v76, v29, v326, v5, v1138, v1161, v1159; c.resume = 1139; return None, gas - 64
      v1163 = fb(mb[192:224])
      if v1163 + 32 > ml: gas = grow(c, gas, 116, v1163, 32); mb = mem._bytes; ml = len(mb)
      v1164 = fb(mb[v1163:v1163 + 32])
      if not (v1161 < v1164):
       st += v500, v29, v876, v501, v877, v326, v502, v5, v1069, v1068, v76, v29, v326, v5, v1138, v1161, v1159, 4509, v1161, v1163; c.resume = 3096; return None, gas - 116
      if gas < 180: st += v500, v29, v876, v501, v877, v326, v502, v5, v1069, v1068, v76, v29, v326, v5, v1138, v1161, v1159, 4509, v1161, v1163; c.resume = 5741; return None, gas - 116
      v1168 = (v1161 << 5) + v1163
      if v1168 + 64 > ml: gas = grow(c, gas, 180, v1168 + 32, 32); mb = mem._bytes; ml = len(mb)
      v1170 = fb(mb[v1168 + 32:v1168 + 64])
      v1171 = v1161 + 1
      if v1161 > v1171:
       st += v500, v29, v876, v501, v877, v326, v502, v5, v1069, v1068, v76, v29, v326, v5, v1138, v1171, v1159, v1170; c.resume = 1139; return None, gas - 180
      if gas < 235: st += v500, v29, v876, v501, v877, v326, v502, v5, v1069, v1068, v76, v29, v326, v5, v1138, v1171, v1159, v1170; c.resume = 4522; return None, gas - 180
      v1173 = fb(mb[192:224])
      if v1173 + 32 > ml: gas = grow(c, gas, 235, v1173, 32); mb = mem._bytes; ml = len(mb)
      v1174 = fb(mb[v1173:v1173 + 32])
      if not (v1171 < v1174):
       st += v500, v29, v876, v501, v877, v326, v502, v5, v1069, v1068, v76, v29, v326, v5, v1138, 1, v1159, v1170, 4535, v1171, v1173; c.resume = 3096; return None, gas - 235
      if gas < 340: st += v500, v29, v876, v501, v877, v326, v502, v5, v1069, v1068, v76, v29, v326, v5, v1138, 1, v1159, v1170, 4535, v1171, v1173; c.resume = 5741; return None, gas - 235
      v1178 = (v1171 << 5) + v1173
      if v1178 + 64 > ml: gas = grow(c, gas, 340, v1178 + 32, 32); mb = mem._bytes; ml = len(mb)
      v1180 = fb(mb[v1178 + 32:v1178 + 64])
      mb[0:32] = v1170.to_bytes(32)
      mb[32:64] = v1180.to_bytes(32)
      gas = take(gas, 340, 12)
      v1181 = fb(keccak(mb[0:64]).digest())
      v1182 = fb(mb[192:224])
      if gas < 369: st += v500, v29, v876, v501, v877, v326, v502, v5, v1069, v1068, v76, v29, v326, v5, v1138, 1, v1159, v1181, 4558, v1159, v1182; c.resume = 5731; return None, gas - 340
      if v1182 + 32 > ml: gas = grow(c, gas, 369, v1182, 32); mb = mem._bytes; ml = len(mb)
      v1183 = fb(mb[v1182:v1182 + 32])
      if not (v1159 < v1183):
       st += v500, v29, v876, v501, v877, v326, v502, v5, v1069, v1068, v76, v29, v326, v5, v1138, 1, v1159, v1181, 4558, v1159, v1182; c.resume = 3096; return None, gas - 369
      if gas < 416: st += v500, v29, v876, v501, v877, v326, v502, v5, v1069, v1068, v76, v29, v326, v5, v1138, 1, v1159, v1181, 4558, v1159, v1182; c.resume = 5741; return None, gas - 369
      v1187 = (v1159 << 5) + v1182
      if v1187 + 64 > ml: gas = grow(c, gas, 416, v1187 + 32, 32); mb = mem._bytes; ml = len(mb)
      mb[v1187 + 32:v1187 + 64] = v1181.to_bytes(32)
      gas -= 416
      v1159 = (v1159 + 1)
      continue
     break
    if gas < 54: st += v500, v29, v876, v501, v877, v326, v502, v5, v1069, v1068, v76, v29, v326, v5, v1138, v1159; c.resume = 4440; return None, gas - 23
    gas -= 54
    v1136 = v1138
    continue
   break
  if gas < 68: st += v500, v29, v876, v501, v877, v326, v502, v5, v5, v1069, v76, v326, v1068, v29, v1136; c.resume = 3201; return None, gas - 23
  v1190 = fb(mb[192:224])
  if v1190 + 32 > ml: gas = grow(c, gas, 68, v1190, 32); mb = mem._bytes; ml = len(mb)
  v1191 = fb(mb[v1190:v1190 + 32])
  if not (v1191):
   st += v500, v29, v876, v501, v877, v326, v502, v5, v5, v1069, v76, v326, v1068, v29, 3212, v1190; c.resume = 3096; return None, gas - 68
  if gas < 107: st += v500, v29, v876, v501, v877, v326, v502, v5, v5, v1069, v76, v326, v1068, v29, 3212, v1190; c.resume = 5726; return None, gas - 68
  if v1190 + 64 > ml: gas = grow(c, gas, 107, v1190 + 32, 32); mb = mem._bytes; ml = len(mb)
  v1194 = fb(mb[v1190 + 32:v1190 + 64])
  v1195 = v29 + 1 & M
  gm.gas_remaining = gas - 107
  st.append(v1195)
  h54(c, st, gm)
  v1196 = st.pop()
  gas = gm.gas_remaining
  if gas < 104: st += v500, v29, v876, v501, v877, v326, v502, v5, v1194, v1069, v76, v326, v1068, v29, v1195, v5, v1196; c.resume = 3222; return None, gas
  v1197 = fb(mb[64:96])
  v1198 = v1197 + 32 & M
  v1199 = fb(mb[v1068:v1068 + 32])
  if v1199 and v1198 + v1199 > ml: gas = grow(c, gas, 104, v1198, v1199); mb = mem._bytes; ml = len(mb)
  if v1199 and v1069 + v1199 > ml: gas = grow(c, gas, 104, v1069, v1199); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 104, 3 * (v1199 + 31 >> 5))
  copy_memory(mb, v1198, v1069, v1199)
  v1200 = v1197 + v1199 & M
  v1201 = v1200 + 32 & M
  if v1201 + 32 > ml: gas = grow(c, gas, 104, v1201, 32); mb = mem._bytes; ml = len(mb)
  mb[v1201:v1201 + 32] = v1196.to_bytes(32)
  v1203 = (v1200 - v1197 & M) + 32 & M
  if v1197 + 32 > ml: gas = grow(c, gas, 104, v1197, 32); mb = mem._bytes; ml = len(mb)
  mb[v1197:v1197 + 32] = v1203.to_bytes(32)
  if gas < 217: st += v500, v29, v876, v501, v877, v326, v502, v5, v1194, v1069, v76, v326, v1068, v29, v1195, v5, v1198, v1197, 3261, (v1203 + 32 & M), v1197; c.resume = 5777; return None, gas - 104
  v1207 = v1197 + (((v1203 + 32 & M) + 31 & M) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
  if (v1207 > 0xffffffffffffffff) or (v1207 < v1197):
   st += v500, v29, v876, v501, v877, v326, v502, v5, v1194, v1069, v76, v326, v1068, v29, v1195, v5, v1198, v1197, 3261, v1207; c.resume = 4171; return None, gas - 163
  mb[64:96] = v1207.to_bytes(32)
  v1211 = fb(mb[v1197:v1197 + 32])
  if v1211 and v1198 + v1211 > ml: gas = grow(c, gas, 217, v1198, v1211); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 217, 6 * (v1211 + 31 >> 5))
  v1212 = fb(keccak(mb[v1198:v1198 + v1211]).digest())
  gm.gas_remaining = gas - 217
  st += v1212, v1195
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 116: st += v500, v29, v876, v501, v877, v326, v502, v5, v1194, v1069, v76, v326, v1068, v29, v1195, v5; c.resume = 3267; return None, gas
  mb[0:32] = (v5 & 0xffffffffffffffff).to_bytes(32)
  mb[32:64] = K14
  gas = take(gas, 116, 12)
  v1214 = fb(keccak(mb[0:64]).digest())
  mb[0:32] = (v326 & 65535).to_bytes(32)
  mb[32:64] = v1214.to_bytes(32)
  gas = take(gas, 116, 12)
  v1216 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 116
  st += v1194, v1216
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 3: st += v500, v29, v876, v501, v877, v326, v502, v5, v1194, v1069, v76, v326, v1068, v29, v1195, v5; c.resume = 3305; return None, gas
  gm.gas_remaining = gas - 3
  st.append(v29)
  h54(c, st, gm)
  v1217 = st.pop()
  gas = gm.gas_remaining
  if gas < 133: st += v500, v29, v876, v501, v877, v326, v502, v5, v1194, v1069, v76, v326, v1068, v29, v1195, v5, v1217; c.resume = 3307; return None, gas
  mb[0:32] = (v1217 & 0xffffffff).to_bytes(32)
  mb[32:64] = K6
  gas = take(gas, 133, 12)
  v1219 = fb(keccak(mb[0:64]).digest())
  mb[0:32] = ((v1217 >> 32) & 0xffffffff).to_bytes(32)
  mb[32:64] = v1219.to_bytes(32)
  gas = take(gas, 133, 12)
  v1222 = fb(keccak(mb[0:64]).digest())
  gas -= 133
  v1311 = 0
  while True:
   if gas < 149: st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, v29, v1195, v5, v326, v1194; c.resume = 3349; return None, gas
   v1312 = fb(mb[v76:v76 + 32])
   if not (v1311 < v1312):
    break
   v1315 = fb(mb[v76:v76 + 32])
   if not (v1311 < v1315):
    st += v500, v29, v876, v501, v877, v326, v502, v5, v1068, v1069, v76, v1222, v1311, v29, v1195, v5, v326, v1194, 65535, 255, 65535, 3377, v1311, v76; c.resume = 3096; return None, gas - 96
   v1320 = ((v1311 << 5 & M) + v76 & M) + 32 & M
   if v1320 + 32 > ml: gas = grow(c, gas, 149, v1320, 32); mb = mem._bytes; ml = len(mb)
   v1321 = fb(mb[v1320:v1320 + 32])
   v1323 = (v1321 & 65535) >> 8
   gas -= 149
   v1349, v1350 = v1311, 0
   while True:
    if gas < 176: st += v500, v29, v876, v501, v877, v326, v502, v5, v1068, v1323, v76, v1222, v1349, v29, v1195, v5, v326, v1194, v1069, v1350; c.resume = 3387; return None, gas
    v1351 = fb(mb[v76:v76 + 32])
    v1352 = 1 if v1349 < v1351 else 0
    if v1352:
     v1353 = fb(mb[v76:v76 + 32])
     if not (v1349 < v1353):
      st += v500, v29, v876, v501, v877, v326, v502, v5, v1068, v1323, v76, v1222, v1349, v29, v1195, v5, v326, v1194, v1069, v1350, v1323, 65535, 255, 65535, 3491, v1349, v76; c.resume = 3096; return None, gas - 105
     v1358 = ((v1349 << 5 & M) + v76 & M) + 32 & M
     if v1358 + 32 > ml: gas = grow(c, gas, 176, v1358, 32); mb = mem._bytes; ml = len(mb)
     v1359 = fb(mb[v1358:v1358 + 32])
     gas -= 176
     v1363 = (1 if ((v1359 & 65535) >> 8) == v1323 else 0)
    else:
     gas -= 38
     v1363 = v1352
    if gas < 140: st += v500, v29, v876, v501, v877, v326, v502, v5, v1068, v1323, v76, v1222, v1349, v29, v1195, v5, v326, v1194, v1069, v1350, v1363, v1323, v1349, v76; c.resume = 3400; return None, gas
    if not (v1363):
     break
    v1365 = fb(mb[v76:v76 + 32])
    if not (v1349 < v1365):
     st += v500, v29, v876, v501, v877, v326, v502, v5, v1068, v1323, v76, v1222, v1349, v29, v1195, v5, v326, v1194, v1069, 3436, v1350, 1, 255, 3426, v1349, v76; c.resume = 3096; return None, gas - 84
    v1370 = ((v1349 << 5 & M) + v76 & M) + 32 & M
    if v1370 + 32 > ml: gas = grow(c, gas, 140, v1370, 32); mb = mem._bytes; ml = len(mb)
    v1371 = fb(mb[v1370:v1370 + 32])
    v1372 = v1371 & 255
    v1374 = (1 << v1372 & M) | v1350
    if gas < 197: st += v500, v29, v876, v501, v877, v326, v502, v5, v1068, v1323, v76, v1222, v1374, v29, v1195, v5, v326, v1194, v1069, 3436, v1349; c.resume = 5959; return None, gas - 140
    if v1349 == 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff:
     st += v500, v29, v876, v501, v877, v326, v502, v5, v1068, v1323, v76, v1222, v1374, v29, v1195, v5, v326, v1194, v1069, 3436, v1349; c.resume = 1139; return None, gas - 165
    gas -= 197
    v1349, v1350 = (1 + v1349), v1374
    continue
   if gas < 89: st += v500, v29, v876, v501, v877, v326, v502, v5, v1068, v1323, v76, v1222, v1349, v29, v1195, v5, v326, v1194, v1069, v1350; c.resume = 3442; return None, gas - 23
   mb[0:32] = v1323.to_bytes(32)
   mb[32:64] = v1222.to_bytes(32)
   gas = take(gas, 89, 12)
   v1377 = fb(keccak(mb[0:64]).digest())
   gm.gas_remaining = gas - 89
   st.append(v1377)
   h54(c, st, gm)
   v1378 = st.pop()
   gas = gm.gas_remaining
   if gas < 15: st += v500, v29, v876, v501, v877, v326, v502, v5, v1068, v1350, v76, v1222, v1349, v29, v1195, v5, v326, v1194, v1069, v1377, v1378; c.resume = 3459; return None, gas
   gm.gas_remaining = gas - 15
   st += (v1350 | v1378), v1377
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 20: st += v500, v29, v876, v501, v877, v326, v502, v5, v1068, v1069, v76, v1222, v1349, v29, v1195, v5, v326, v1194; c.resume = 3465; return None, gas
   gas -= 20
   v1311 = v1349
   continue
  if gas < 247: st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, v29, v1195, v5, v326, v1194; c.resume = 3507; return None, gas - 29
  v1380 = fb(mb[64:96])
  if v1380 + 32 > ml: gas = grow(c, gas, 247, v1380, 32); mb = mem._bytes; ml = len(mb)
  mb[v1380:v1380 + 32] = (v326 & 65535).to_bytes(32)
  if v1380 + 64 > ml: gas = grow(c, gas, 247, v1380 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v1380 + 32:v1380 + 64] = K10
  v1383 = fb(mb[v1068:v1068 + 32])
  if v1380 + 160 > ml: gas = grow(c, gas, 247, v1380 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v1380 + 128:v1380 + 160] = v1383.to_bytes(32)
  if v1383 and v1380 + 160 + v1383 > ml: gas = grow(c, gas, 247, v1380 + 160, v1383); mb = mem._bytes; ml = len(mb)
  if v1383 and v1069 + v1383 > ml: gas = grow(c, gas, 247, v1069, v1383); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 247, 3 * (v1383 + 31 >> 5))
  copy_memory(mb, v1380 + 160, v1069, v1383)
  v1386 = v1380 + v1383
  if v1386 + 192 > ml: gas = grow(c, gas, 247, v1386 + 160, 32); mb = mem._bytes; ml = len(mb)
  mb[v1386 + 160:v1386 + 192] = K1
  v1390 = v1380 + ((v1383 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
  mb[v1380 + 64:v1380 + 96] = v1194.to_bytes(32)
  mb[v1380 + 96:v1380 + 128] = ((v1390 - v1380 & M) + 160 & M).to_bytes(32)
  if gas < 289: st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, v29, v1195, v5, 65535, v326, (v5 & 0xffffffffffffffff), 0x58ae294fed081590d5a3a7c2161d57e6b5a44ecdbfe0bc7626399c7cab3709a, v1380, v1380, 3668, (v1390 + 160), v76; c.resume = 5663; return None, gas - 247
  v1397 = fb(mb[v76:v76 + 32])
  if v1390 + 192 > ml: gas = grow(c, gas, 289, v1390 + 160, 32); mb = mem._bytes; ml = len(mb)
  mb[v1390 + 160:v1390 + 192] = v1397.to_bytes(32)
  gas -= 289
  v1414, v1415, v1416 = ((v1390 + 160) + 32), (v76 + 32), 0
  while True:
   if gas < 86: st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, v29, v1195, v5, 65535, v326, (v5 & 0xffffffffffffffff), 0x58ae294fed081590d5a3a7c2161d57e6b5a44ecdbfe0bc7626399c7cab3709a, v1380, v1380, 3668, v1414, v1415, v1397, v1416; c.resume = 5679; return None, gas
   if v1416 < v1397:
    if v1415 + 32 > ml: gas = grow(c, gas, 86, v1415, 32); mb = mem._bytes; ml = len(mb)
    v1418 = fb(mb[v1415:v1415 + 32])
    if v1414 + 32 > ml: gas = grow(c, gas, 86, v1414, 32); mb = mem._bytes; ml = len(mb)
    mb[v1414:v1414 + 32] = (65535 & v1418).to_bytes(32)
    gas -= 86
    v1414, v1415, v1416 = (32 + v1414), (v1415 + 32), (1 + v1416)
    continue
   break
  if gas < 47: st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, v29, v1195, v5, 65535, v326, (v5 & 0xffffffffffffffff), 0x58ae294fed081590d5a3a7c2161d57e6b5a44ecdbfe0bc7626399c7cab3709a, v1380, v1380, 3668, v1414, v1415, v1397, v1416; c.resume = 5687; return None, gas - 23
  gm.gas_remaining = gas - 47
  st += (v5 & 0xffffffffffffffff), 0x58ae294fed081590d5a3a7c2161d57e6b5a44ecdbfe0bc7626399c7cab3709a, (v1414 - v1380 & M), v1380
  ha2(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 23: st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, v29, v1195, v5, 65535, v326; c.resume = 3672; return None, gas
  if not ((v326 & 65535)):
   gm.gas_remaining = gas - 23
   st.append(v29)
   h54(c, st, gm)
   v1426 = st.pop()
   gas = gm.gas_remaining
   if gas < 128: st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, v29, v1195, v5, v1426; c.resume = 3682; return None, gas
   v1428 = (v1426 >> 176) & 65535
   v1429 = v1428 + 128
   if v1428 > v1429:
    st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, v29, v1426, v1428, v1195, v5, 3700, v1429, v1428; c.resume = 1139; return None, gas - 73
   v1431 = 127 + v1428
   if v1431 > v1429:
    st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, v29, v1426, v1428, v1195, v5, 3700, v1431; c.resume = 1139; return None, gas - 101
   v1433 = v1431 >> 7
   gas -= 128
   v1435 = 1
   while True:
    if gas < 95: st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, v29, v1426, v1428, v1435, v5, v1195, v1433; c.resume = 3705; return None, gas
    if v1435 < v1433:
     v1437 = v1435 << 1
     if not ((not (v1435)) or (2 == (v1437 // v1435 if v1435 else 0))):
      st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, v29, v1426, v1428, v1433, v5, v1195, v1437; c.resume = 1139; return None, gas - 81
     gas -= 95
     v1435 = v1437
     continue
    break
   if gas < 216: st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, v29, v1426, v1428, v1435, v5, v1195, v1433; c.resume = 3713; return None, gas - 23
   if v1435 > 0xffffffffffffffff:
    st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, v29, v1426, v1428, v1435, v5, v1195, v1433, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0, 3779, 3757, v1435; c.resume = 4171; return None, gas - 69
   v1446 = fb(mb[64:96])
   v1449 = v1446 + (((32 + (v1435 << 5)) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
   if (v1449 > 0xffffffffffffffff) or (v1449 < v1446):
    st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, v29, v1426, v1428, v1446, v5, v1195, v1433, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0, 3779, v1435, 3771, v1449; c.resume = 4171; return None, gas - 181
   mb[64:96] = v1449.to_bytes(32)
   if v1446 + 32 > ml: gas = grow(c, gas, 216, v1446, 32); mb = mem._bytes; ml = len(mb)
   mb[v1446:v1446 + 32] = v1435.to_bytes(32)
   if gas < 282: st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, v29, v1426, v1428, v1446, v5, v1195, v1433, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0, 3779, v1435; c.resume = 5842; return None, gas - 216
   if v1435 > 0xffffffffffffffff:
    st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, v29, v1426, v1428, v1446, v5, v1195, v1433, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0, 3779, v1435; c.resume = 4171; return None, gas - 239
   v1456 = (32 + (v1435 << 5)) - 32 & M
   if v1456 and v1446 + 32 + v1456 > ml: gas = grow(c, gas, 282, v1446 + 32, v1456); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 282, 3 * (v1456 + 31 >> 5))
   copy_data(mb, data, v1446 + 32, (len(data)), v1456)
   gas -= 282
   v1468 = 0
   while True:
    if gas < 137: st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, v29, v1426, v1428, v1446, v5, v1195, v1433, v1468; c.resume = 3788; return None, gas
    if v1468 < v1433:
     mb[0:32] = (v5 & 0xffffffffffffffff).to_bytes(32)
     mb[32:64] = K14
     gas = take(gas, 137, 12)
     v1471 = fb(keccak(mb[0:64]).digest())
     mb[0:32] = v1468.to_bytes(32)
     mb[32:64] = v1471.to_bytes(32)
     gas = take(gas, 137, 12)
     v1472 = fb(keccak(mb[0:64]).digest())
     gm.gas_remaining = gas - 137
     st.append(v1472)
     h54(c, st, gm)
     v1473 = st.pop()
     gas = gm.gas_remaining
     if gas < 96: st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, v29, v1426, v1428, v1446, v5, v1195, v1433, 1, v1468, v1473; c.resume = 4379; return None, gas
     v1474 = fb(mb[v1446:v1446 + 32])
     if not (v1468 < v1474):
      st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, v29, v1426, v1428, v1446, v5, v1195, v1433, 1, v1468, v1473, 4388, v1468, v1446; c.resume = 3096; return None, gas - 49
     v1478 = (v1468 << 5) + v1446
     if v1478 + 64 > ml: gas = grow(c, gas, 96, v1478 + 32, 32); mb = mem._bytes; ml = len(mb)
     mb[v1478 + 32:v1478 + 64] = v1473.to_bytes(32)
     gas -= 96
     v1468 = (v1468 + 1)
     continue
    break
   if gas < 27: st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, v29, v1426, v1428, v1446, v5, v1195, v1433, v1468; c.resume = 3796; return None, gas - 23
   gm.gas_remaining = gas - 27
   st.append(v1195)
   h54(c, st, gm)
   v1481 = st.pop()
   gas = gm.gas_remaining
   if gas < 9: st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, v29, v1426, v1428, v1446, v5, v1481; c.resume = 3799; return None, gas
   v1482 = fb(mb[v1446:v1446 + 32])
   gas -= 9
   v1558 = v1482
   while True:
    if gas < 32: st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, v29, v1426, v1428, v1481, v5, v1446, v1558; c.resume = 3802; return None, gas
    if v1558 > 1:
     v1560 = v1558 >> 1
     gas -= 32
     v1606 = 0
     while True:
      if gas < 177: st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, v29, v1426, v1428, v1481, v5, v1446, v1560, v1606; c.resume = 4221; return None, gas
      if v1606 < v1560:
       v1608 = v1606 << 1
       if (v1606 - v1606 & M):
        st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, v29, v1426, v1428, v1481, v5, v1446, v1560, v1608, v1606; c.resume = 1139; return None, gas - 64
       v1610 = fb(mb[v1446:v1446 + 32])
       if not (v1608 < v1610):
        st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, v29, v1426, v1428, v1481, v5, v1446, v1560, v1608, v1606, 4290, v1608, v1446; c.resume = 3096; return None, gas - 113
       v1615 = ((v1608 << 5 & M) + v1446 & M) + 32 & M
       if v1615 + 32 > ml: gas = grow(c, gas, 177, v1615, 32); mb = mem._bytes; ml = len(mb)
       v1616 = fb(mb[v1615:v1615 + 32])
       v1617 = v1608 + 1
       if v1608 > v1617:
        st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, v29, v1426, v1428, v1481, v5, v1446, v1560, v1617, v1606, v1616; c.resume = 1139; return None, gas - 177
       if gas < 331: st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, v29, v1426, v1428, v1481, v5, v1446, v1560, v1617, v1606, v1616; c.resume = 4303; return None, gas - 177
       v1619 = fb(mb[v1446:v1446 + 32])
       if not (v1617 < v1619):
        st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, v29, v1426, v1428, v1481, v5, v1446, v1560, 1, v1606, v1616, 4314, v1617, v1446; c.resume = 3096; return None, gas - 229
       v1624 = ((v1617 << 5 & M) + v1446 & M) + 32 & M
       if v1624 + 32 > ml: gas = grow(c, gas, 331, v1624, 32); mb = mem._bytes; ml = len(mb)
       v1625 = fb(mb[v1624:v1624 + 32])
       mb[0:32] = v1616.to_bytes(32)
       mb[32:64] = v1625.to_bytes(32)
       gas = take(gas, 331, 12)
       v1626 = fb(keccak(mb[0:64]).digest())
       if gas < 407: st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, v29, v1426, v1428, v1481, v5, v1446, v1560, 1, v1606, v1626, 4335, v1606, v1446; c.resume = 5731; return None, gas - 331
       v1627 = fb(mb[v1446:v1446 + 32])
       if not (v1606 < v1627):
        st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, v29, v1426, v1428, v1481, v5, v1446, v1560, 1, v1606, v1626, 4335, v1606, v1446; c.resume = 3096; return None, gas - 360
       v1632 = ((v1606 << 5 & M) + v1446 & M) + 32 & M
       if v1632 + 32 > ml: gas = grow(c, gas, 407, v1632, 32); mb = mem._bytes; ml = len(mb)
       mb[v1632:v1632 + 32] = v1626.to_bytes(32)
       gas -= 407
       v1606 = (v1606 + 1)
       continue
      break
     if gas < 36: st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, v29, v1426, v1428, v1481, v5, v1446, v1560, v1606; c.resume = 4229; return None, gas - 23
     gas -= 36
     v1558 = v1560
     continue
    break
   if gas < 144: st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, v29, v1426, v1428, v1481, v5, v1446, v1558; c.resume = 3811; return None, gas - 23
   v1634 = fb(mb[v1446:v1446 + 32])
   if not (v1634):
    st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, v29, v1426, v1428, v1481, v5, 3820, v1446; c.resume = 3096; return None, gas - 65
   if v1446 + 64 > ml: gas = grow(c, gas, 144, v1446 + 32, 32); mb = mem._bytes; ml = len(mb)
   v1637 = fb(mb[v1446 + 32:v1446 + 64])
   v1638 = fb(mb[64:96])
   v1639 = v1638 + 224 & M
   if (v1639 > 0xffffffffffffffff) or (v1639 < v1638):
    st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, v29, v1426, v1638, v1639, v5, v1428, v1637, v1481; c.resume = 4171; return None, gas - 144
   if gas < 334: st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, v29, v1426, v1638, v1639, v5, v1428, v1637, v1481; c.resume = 3851; return None, gas - 144
   mb[64:96] = v1639.to_bytes(32)
   if v1638 + 32 > ml: gas = grow(c, gas, 334, v1638, 32); mb = mem._bytes; ml = len(mb)
   mb[v1638:v1638 + 32] = (v5 & 0xffffffffffffffff).to_bytes(32)
   if v1638 + 64 > ml: gas = grow(c, gas, 334, v1638 + 32, 32); mb = mem._bytes; ml = len(mb)
   mb[v1638 + 32:v1638 + 64] = ((v1426 >> 32) & 0xffffffff).to_bytes(32)
   if v1638 + 96 > ml: gas = grow(c, gas, 334, v1638 + 64, 32); mb = mem._bytes; ml = len(mb)
   mb[v1638 + 64:v1638 + 96] = K1
   if v1638 + 128 > ml: gas = grow(c, gas, 334, v1638 + 96, 32); mb = mem._bytes; ml = len(mb)
   mb[v1638 + 96:v1638 + 128] = v1428.to_bytes(32)
   if v1638 + 160 > ml: gas = grow(c, gas, 334, v1638 + 128, 32); mb = mem._bytes; ml = len(mb)
   mb[v1638 + 128:v1638 + 160] = ((c.state.timestamp) & 0xffffffffff).to_bytes(32)
   if v1638 + 192 > ml: gas = grow(c, gas, 334, v1638 + 160, 32); mb = mem._bytes; ml = len(mb)
   mb[v1638 + 160:v1638 + 192] = v1481.to_bytes(32)
   if v1638 + 224 > ml: gas = grow(c, gas, 334, v1638 + 192, 32); mb = mem._bytes; ml = len(mb)
   mb[v1638 + 192:v1638 + 224] = v1637.to_bytes(32)
   gm.gas_remaining = gas - 334
   st.append(v29)
   h54(c, st, gm)
   v1654 = st.pop()
   gas = gm.gas_remaining
   if gas < 9: st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, (v1638 + 64), 0x7881f8b71beac04f67328409d5d130004e872b92a8eb3af06de77149acb455e9, 192, 0xffffffffffffffff, v5, (v1638 + 96), (v1638 + 192), (v1638 + 160), (v1638 + 128), 0xffffffffff, 0xffffffff, 0xffffffff, (v1638 + 32), v1638, v29, 0x30000000000000000000000000000000000, 0xffffffffffffffffffffffffffff00ffffffffffffffffffffffffffffffffff, v1654; c.resume = 4023; return None, gas
   gm.gas_remaining = gas - 9
   st += ((v1654 & 0xffffffffffffffffffffffffffff00ffffffffffffffffffffffffffffffffff) | 0x30000000000000000000000000000000000), v29
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 191: st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, (v1638 + 64), 0x7881f8b71beac04f67328409d5d130004e872b92a8eb3af06de77149acb455e9, 192, 0xffffffffffffffff, v5, (v1638 + 96), (v1638 + 192), (v1638 + 160), (v1638 + 128), 0xffffffffff, 0xffffffff, 0xffffffff, (v1638 + 32), v1638; c.resume = 4027; return None, gas
   v1657 = fb(mb[64:96])
   v1658 = v1657 + 32 & M
   v1659 = fb(mb[v1638:v1638 + 32])
   if v1658 + 32 > ml: gas = grow(c, gas, 191, v1658, 32); mb = mem._bytes; ml = len(mb)
   mb[v1658:v1658 + 32] = (v1659 & 0xffffffffffffffff).to_bytes(32)
   v1661 = fb(mb[v1638 + 32:v1638 + 64])
   v1663 = v1657 + 64 & M
   if v1663 + 32 > ml: gas = grow(c, gas, 191, v1663, 32); mb = mem._bytes; ml = len(mb)
   mb[v1663:v1663 + 32] = (v1661 & 0xffffffff).to_bytes(32)
   v1664 = fb(mb[v1638 + 64:v1638 + 96])
   v1665 = v1657 + 96 & M
   if v1665 + 32 > ml: gas = grow(c, gas, 191, v1665, 32); mb = mem._bytes; ml = len(mb)
   mb[v1665:v1665 + 32] = v1664.to_bytes(32)
   v1666 = fb(mb[v1638 + 96:v1638 + 128])
   v1668 = v1657 + 128 & M
   if v1668 + 32 > ml: gas = grow(c, gas, 191, v1668, 32); mb = mem._bytes; ml = len(mb)
   mb[v1668:v1668 + 32] = (v1666 & 0xffffffff).to_bytes(32)
   v1669 = fb(mb[v1638 + 128:v1638 + 160])
   v1671 = v1657 + 160 & M
   if v1671 + 32 > ml: gas = grow(c, gas, 191, v1671, 32); mb = mem._bytes; ml = len(mb)
   mb[v1671:v1671 + 32] = (v1669 & 0xffffffffff).to_bytes(32)
   v1672 = fb(mb[v1638 + 160:v1638 + 192])
   v1673 = v1657 + 192 & M
   if v1673 + 32 > ml: gas = grow(c, gas, 191, v1673, 32); mb = mem._bytes; ml = len(mb)
   mb[v1673:v1673 + 32] = v1672.to_bytes(32)
   v1674 = fb(mb[v1638 + 192:v1638 + 224])
   v1675 = v1657 + 224 & M
   if v1675 + 32 > ml: gas = grow(c, gas, 191, v1675, 32); mb = mem._bytes; ml = len(mb)
   mb[v1675:v1675 + 32] = v1674.to_bytes(32)
   if v1657 + 32 > ml: gas = grow(c, gas, 191, v1657, 32); mb = mem._bytes; ml = len(mb)
   mb[v1657:v1657 + 32] = K0
   if gas < 358: st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, (v1638 + 64), 0x7881f8b71beac04f67328409d5d130004e872b92a8eb3af06de77149acb455e9, 192, 0xffffffffffffffff, v5, (v1638 + 96), (v1638 + 192), (v1638 + 160), (v1638 + 128), 0xffffffffff, 0xffffffff, 0xffffffff, (v1638 + 32), v1658, v1657, 4103, 256, v1657; c.resume = 5777; return None, gas - 191
   v1676 = v1657 + 256
   if (v1676 > 0xffffffffffffffff) or (v1676 < v1657):
    st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, (v1638 + 64), 0x7881f8b71beac04f67328409d5d130004e872b92a8eb3af06de77149acb455e9, 192, 0xffffffffffffffff, v5, (v1638 + 96), (v1638 + 192), (v1638 + 160), (v1638 + 128), 0xffffffffff, 0xffffffff, 0xffffffff, (v1638 + 32), v1658, v1657, 4103, v1676; c.resume = 4171; return None, gas - 250
   mb[64:96] = v1676.to_bytes(32)
   v1680 = fb(mb[v1657:v1657 + 32])
   if v1680 and v1658 + v1680 > ml: gas = grow(c, gas, 358, v1658, v1680); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 358, 6 * (v1680 + 31 >> 5))
   v1681 = fb(keccak(mb[v1658:v1658 + v1680]).digest())
   mb[0:32] = (v5 & 0xffffffffffffffff).to_bytes(32)
   mb[32:64] = K1
   gas = take(gas, 358, 12)
   v1683 = fb(keccak(mb[0:64]).digest())
   gm.gas_remaining = gas - 358
   st += v1681, v1683
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 126: st += v500, v29, v876, v501, v877, v326, v502, v5, v1311, v1069, v76, v1222, v1068, (v1638 + 64), 0x7881f8b71beac04f67328409d5d130004e872b92a8eb3af06de77149acb455e9, 192, 0xffffffffffffffff, v5, (v1638 + 96), (v1638 + 192), (v1638 + 160), (v1638 + 128), 0xffffffffff, 0xffffffff, 0xffffffff, (v1638 + 32); c.resume = 4121; return None, gas
   v1684 = fb(mb[v1638 + 32:v1638 + 64])
   v1686 = fb(mb[v1638 + 64:v1638 + 96])
   v1687 = fb(mb[v1638 + 96:v1638 + 128])
   v1689 = fb(mb[v1638 + 128:v1638 + 160])
   v1691 = fb(mb[v1638 + 160:v1638 + 192])
   v1692 = fb(mb[v1638 + 192:v1638 + 224])
   v1693 = fb(mb[64:96])
   if v1693 + 32 > ml: gas = grow(c, gas, 126, v1693, 32); mb = mem._bytes; ml = len(mb)
   mb[v1693:v1693 + 32] = (v1684 & 0xffffffff).to_bytes(32)
   if v1693 + 64 > ml: gas = grow(c, gas, 126, v1693 + 32, 32); mb = mem._bytes; ml = len(mb)
   mb[v1693 + 32:v1693 + 64] = v1686.to_bytes(32)
   if v1693 + 96 > ml: gas = grow(c, gas, 126, v1693 + 64, 32); mb = mem._bytes; ml = len(mb)
   mb[v1693 + 64:v1693 + 96] = (v1687 & 0xffffffff).to_bytes(32)
   if v1693 + 128 > ml: gas = grow(c, gas, 126, v1693 + 96, 32); mb = mem._bytes; ml = len(mb)
   mb[v1693 + 96:v1693 + 128] = (v1689 & 0xffffffffff).to_bytes(32)
   if v1693 + 160 > ml: gas = grow(c, gas, 126, v1693 + 128, 32); mb = mem._bytes; ml = len(mb)
   mb[v1693 + 128:v1693 + 160] = v1691.to_bytes(32)
   if v1693 + 192 > ml: gas = grow(c, gas, 126, v1693 + 160, 32); mb = mem._bytes; ml = len(mb)
   mb[v1693 + 160:v1693 + 192] = v1692.to_bytes(32)
   gm.gas_remaining = gas - 126
   st += (v5 & 0xffffffffffffffff), 0x7881f8b71beac04f67328409d5d130004e872b92a8eb3af06de77149acb455e9, 192, v1693
   ha2(c, st, gm)
   gas = gm.gas_remaining
   mb = mem._bytes; ml = len(mb)
   return None, gas
  return None, gas - 19
 def r5087(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 1 <= len(st) <= 1007: c.resume = 5087; return None, gas
  data = c.msg.data_as_bytes
  x0 = st[-1]
  if gas < 174: c.resume = 5087; return None, gas
  if (c.msg.value):
   c.resume = 194; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
   c.resume = 194; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += v5, 5112; c.resume = 194; return None, gas - 98
  mb[0:32] = (v5 & 0xffffffffffffffff).to_bytes(32)
  mb[32:64] = K3
  gas = take(gas, 174, 12)
  v9 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 174
  st.append(v9)
  h54(c, st, gm)
  v10 = st.pop()
  gas = gm.gas_remaining
  if gas < 89: st += v5, 96, v9, 255, v10; c.resume = 5141; return None, gas
  v12 = (v10 >> 136) & 255
  if not (v12 < 5):
   st += v12, 96, v9, v5; c.resume = 1252; return None, gas - 37
  if v12 == 2:
   gm.gas_remaining = gas - 89
   st.append(v9)
   h54(c, st, gm)
   v16 = st.pop()
   gas = gm.gas_remaining
   if gas < 412: st += 5188, v5, 5202, v16; c.resume = 7661; return None, gas
   v19 = ((v16 >> 208) & 65535) - 1 & M
   if v19 > 65535:
    st += 5188, v16, 5202, v5, v19; c.resume = 1139; return None, gas - 48
   v22 = (v19 << 7) & 0x7fff80
   if not ((not (v19)) or (128 == (v22 // v19 if v19 else 0))):
    st += 5188, v16, 5202, v5, v22; c.resume = 1139; return None, gas - 117
   v29 = (v16 >> 176) & 65535
   v30 = v29 - v22 & M
   if v30 > v29:
    st += 5188, v16, 5202, v5, v30, 7727; c.resume = 1139; return None, gas - 184
   v35 = ((128 ^ v30) * (1 if 128 < v30 else 0)) ^ v30
   if v35 > 0xffffffffffffffff:
    st += 5188, v16, 5202, v5, v35, 7746, v35; c.resume = 4171; return None, gas - 259
   v39 = fb(mb[64:96])
   v42 = v39 + (((32 + (v35 << 5)) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
   if (v42 > 0xffffffffffffffff) or (v42 < v39):
    st += 5188, v16, 5202, v5, v35, v39, 7759, v42; c.resume = 4171; return None, gas - 368
   mb[64:96] = v42.to_bytes(32)
   if v39 + 32 > ml: gas = grow(c, gas, 412, v39, 32); mb = mem._bytes; ml = len(mb)
   mb[v39:v39 + 32] = v35.to_bytes(32)
   if gas < 509: st += 5188, v16, 5202, v5, v35, v39, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0, 7804, v35; c.resume = 5842; return None, gas - 412
   if v35 > 0xffffffffffffffff:
    st += 5188, v16, 5202, v5, v35, v39, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0, 7804, v35; c.resume = 4171; return None, gas - 435
   v49 = (32 + (v35 << 5)) - 32 & M
   if v49 and v39 + 32 + v49 > ml: gas = grow(c, gas, 509, v39 + 32, v49); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 509, 3 * (v49 + 31 >> 5))
   copy_data(mb, data, v39 + 32, (len(data)), v49)
   v54 = v5 & 0xffffffffffffffff
   gas -= 509
   v166, v167, v168 = ((v16 >> 192) & 65535), v35, v35
   while True:
    if gas < 187: st += 5188, v39, 5202, v166, v167, v39, v54, v168; c.resume = 7834; return None, gas
    if v168:
     v169 = v166 - 1 & M
     if v169 > v166:
      st += 5188, v166, v167, v39, v54, v169, v39, 5202; c.resume = 1139; return None, gas - 66
     v171 = v169 >> 8
     mb[0:32] = v54.to_bytes(32)
     mb[32:64] = K7
     gas = take(gas, 187, 12)
     v172 = fb(keccak(mb[0:64]).digest())
     mb[0:32] = v171.to_bytes(32)
     mb[32:64] = v172.to_bytes(32)
     gas = take(gas, 187, 12)
     v173 = fb(keccak(mb[0:64]).digest())
     gm.gas_remaining = gas - 187
     st.append(v173)
     h54(c, st, gm)
     v174 = st.pop()
     gas = gm.gas_remaining
     if gas < 112: st += 5188, v171, v167, v39, v54, v169, v39, 5202, v166, 256, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff, v174; c.resume = 7895; return None, gas
     v176 = 255 - ((v166 + 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff) % 256 if 256 else 0) & M
     if v176 > 255:
      st += 5188, v171, v167, v39, v54, v169, v39, 5202, v176, v174; c.resume = 1139; return None, gas - 42
     v180 = v169 & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00
     v184 = 1 if (not (v171)) or (256 == (v180 // v171 if v171 else 0)) else 0
     v185 = 1 if not (v184) else 0
     gas -= 112
     v232, v233 = v167, ((0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff >> v176 if v176 < 256 else 0) & v174)
     while True:
      if gas < 460: st += 5188, v180, v54, v39, v185, v232, v39, 5202, v233; c.resume = 7966; return None, gas
      if v233:
       gas -= 49
       v238 = (1 if not (not (v232)) else 0)
      else:
       gas -= 26
       v238 = (1 if not (not (v233)) else 0)
      if not (v238):
       break
      v241 = (1 if v233 > 0xffffffffffffffffffffffffffffffff else 0) << 7
      v245 = ((1 if (v233 >> v241) > 0xffffffffffffffff else 0) << 6) | v241
      v249 = ((1 if (v233 >> v245) > 0xffffffff else 0) << 5) | v245
      v253 = ((1 if (v233 >> v249) > 65535 else 0) << 4) | v249
      v257 = ((1 if (v233 >> v253) > 255 else 0) << 3) | v253
      v261 = ((1 if (v233 >> v257) > 15 else 0) << 2) | v257
      v262 = v233 >> v261
      v264 = (0x10102020202030303030303030300000000000000000000000000000000 >> (248 - 8 * v262) & 255 if v262 < 32 else 0) | v261
      if not (v184):
       st += 5188, v180, v54, v39, v185, v232, v39, 5202, v233, v264; c.resume = 1139; return None, gas - 189
      v265 = v180 + v264
      if v180 > v265:
       st += 5188, v180, v54, v39, v185, v232, v39, 5202, v233, v264, 65535, v265, 8118; c.resume = 1139; return None, gas - 247
      v267 = v265 & 65535
      v268 = v232 - 1 & M
      if v268 > v232:
       st += 5188, v180, v54, v39, v185, v232, v39, 5202, v233, v268, v264, v267; c.resume = 1139; return None, gas - 298
      v270 = fb(mb[v39:v39 + 32])
      if not (v268 < v270):
       st += 5188, v180, v54, v39, v185, v232, v39, 5202, v233, 1, v264, v267, 8144, v268, v39; c.resume = 3096; return None, gas - 350
      v275 = ((v268 << 5 & M) + v39 & M) + 32 & M
      if v275 + 32 > ml: gas = grow(c, gas, 411, v275, 32); mb = mem._bytes; ml = len(mb)
      mb[v275:v275 + 32] = v267.to_bytes(32)
      v277 = (1 << v264 & M) ^ v233
      if not (v232):
       st += 5188, v180, v54, v39, v185, v277, v39, 5202, v232; c.resume = 1139; return None, gas - 411
      if gas < 433: st += 5188, v180, v54, v39, v185, v277, v39, 5202, v232; c.resume = 8155; return None, gas - 411
      gas -= 433
      v232, v233 = (v232 - 1 & M), v277
      continue
     if gas < 74: st += 5188, v180, v54, v39, v185, v232, v39, 5202, v233; c.resume = 8163; return None, gas - 17
     if not (v184):
      st += 5188, v39, 5202, v232, v180, v39, v54; c.resume = 1139; return None, gas - 54
     gas -= 74
     v166, v167, v168 = v180, v232, v232
     continue
    break
   if gas < 48: st += 5188, v39, 5202, v166, v167, v39, v54; c.resume = 7839; return None, gas - 14
   gas -= 48
   v281, v282, v283 = v39, x0, x0
  else:
   gas -= 62
   v281, v282, v283 = 96, v9, v5
  if gas < 52: st += 5188, v281, v282, v283; c.resume = 5166; return None, gas
  v284 = fb(mb[64:96])
  if v284 + 32 > ml: gas = grow(c, gas, 52, v284, 32); mb = mem._bytes; ml = len(mb)
  mb[v284:v284 + 32] = K15
  if gas < 94: st += v284, v284, 5188, (v284 + 32), v281; c.resume = 5663; return None, gas - 52
  if v281 + 32 > ml: gas = grow(c, gas, 94, v281, 32); mb = mem._bytes; ml = len(mb)
  v286 = fb(mb[v281:v281 + 32])
  if v284 + 64 > ml: gas = grow(c, gas, 94, v284 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v284 + 32:v284 + 64] = v286.to_bytes(32)
  gas -= 94
  v303, v304, v305 = ((v284 + 32) + 32), (v281 + 32), 0
  while True:
   if gas < 86: st += v284, v284, 5188, v303, v304, v286, v305; c.resume = 5679; return None, gas
   if v305 < v286:
    if v304 + 32 > ml: gas = grow(c, gas, 86, v304, 32); mb = mem._bytes; ml = len(mb)
    v307 = fb(mb[v304:v304 + 32])
    if v303 + 32 > ml: gas = grow(c, gas, 86, v303, 32); mb = mem._bytes; ml = len(mb)
    mb[v303:v303 + 32] = (65535 & v307).to_bytes(32)
    gas -= 86
    v303, v304, v305 = (32 + v303), (v304 + 32), (1 + v305)
    continue
   break
  if gas < 47: st += v284, v284, 5188, v303, v304, v286, v305; c.resume = 5687; return None, gas - 23
  v312 = v303 - v284 & M
  if v312 and v284 + v312 > ml: gas = grow(c, gas, 47, v284, v312); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[v284:v284 + v312])
  return None, gas - 47
 def r5209(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 5209; return None, gas
  data = c.msg.data_as_bytes
  if gas < 54: c.resume = 5209; return None, gas
  if (c.msg.value):
   c.resume = 194; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564819968:
   c.resume = 194; return None, gas - 45
  gm.gas_remaining = gas - 54
  st.append(1)
  h54(c, st, gm)
  v5 = st.pop()
  gas = gm.gas_remaining
  if gas < 18: st += 32, 0xffffffffffffffff, v5; c.resume = 5240; return None, gas
  v7 = fb(mb[64:96])
  if v7 + 32 > ml: gas = grow(c, gas, 18, v7, 32); mb = mem._bytes; ml = len(mb)
  mb[v7:v7 + 32] = (v5 & 0xffffffffffffffff).to_bytes(32)
  c.output = bytes(mb[v7:v7 + 32])
  return None, gas - 18
 def r5248(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1016: c.resume = 5248; return None, gas
  data = c.msg.data_as_bytes
  if gas < 354: c.resume = 5248; return None, gas
  if (c.msg.value):
   c.resume = 194; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820064:
   c.resume = 194; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffff) & M):
   st += 32, 1, 1, v5, 5278; c.resume = 194; return None, gas - 107
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if (v8 - (v8 & 0xffffffff) & M):
   st += 32, 1, 1, v5, v8, 5286; c.resume = 194; return None, gas - 168
  v11 = fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)
  mb[0:32] = (v5 & 0xffffffff).to_bytes(32)
  mb[32:64] = K6
  gas = take(gas, 354, 12)
  v13 = fb(keccak(mb[0:64]).digest())
  mb[0:32] = (v8 & 0xffffffff).to_bytes(32)
  mb[32:64] = v13.to_bytes(32)
  gas = take(gas, 354, 12)
  v15 = fb(keccak(mb[0:64]).digest())
  mb[0:32] = (v11 >> 8).to_bytes(32)
  mb[32:64] = v15.to_bytes(32)
  gas = take(gas, 354, 12)
  v17 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 354
  st.append(v17)
  h54(c, st, gm)
  v18 = st.pop()
  gas = gm.gas_remaining
  if gas < 30: st += 32, 1, 1, v11, 255, v18; c.resume = 5337; return None, gas
  v19 = v11 & 255
  v23 = fb(mb[64:96])
  if v23 + 32 > ml: gas = grow(c, gas, 30, v23, 32); mb = mem._bytes; ml = len(mb)
  mb[v23:v23 + 32] = (1 if ((v18 >> v19) & 1) == 1 else 0).to_bytes(32)
  c.output = bytes(mb[v23:v23 + 32])
  return None, gas - 30
 def r5349(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1017: c.resume = 5349; return None, gas
  data = c.msg.data_as_bytes
  if gas < 162: c.resume = 5349; return None, gas
  if (c.msg.value):
   c.resume = 194; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
   c.resume = 194; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += 0xffffffffffffffff, v5, 5383; c.resume = 194; return None, gas - 101
  mb[0:32] = (v5 & 0xffffffffffffffff).to_bytes(32)
  mb[32:64] = K3
  gas = take(gas, 162, 12)
  v9 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 162
  st.append(v9)
  h54(c, st, gm)
  v10 = st.pop()
  gas = gm.gas_remaining
  if gas < 271: st.append(v10); c.resume = 5397; return None, gas
  v12 = (v10 >> 136) & 255
  v13 = fb(mb[64:96])
  if not (v12 < 5):
   st += v10, v13, v12; c.resume = 1252; return None, gas - 49
  if v13 + 32 > ml: gas = grow(c, gas, 271, v13, 32); mb = mem._bytes; ml = len(mb)
  mb[v13:v13 + 32] = v12.to_bytes(32)
  if v13 + 64 > ml: gas = grow(c, gas, 271, v13 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v13 + 32:v13 + 64] = (v10 & 0xffffffff).to_bytes(32)
  if v13 + 96 > ml: gas = grow(c, gas, 271, v13 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v13 + 64:v13 + 96] = ((v10 >> 32) & 0xffffffff).to_bytes(32)
  if v13 + 128 > ml: gas = grow(c, gas, 271, v13 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v13 + 96:v13 + 128] = ((v10 >> 64) & 0xffffffff).to_bytes(32)
  if v13 + 160 > ml: gas = grow(c, gas, 271, v13 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v13 + 128:v13 + 160] = ((v10 >> 96) & 0xffffffffff).to_bytes(32)
  if v13 + 192 > ml: gas = grow(c, gas, 271, v13 + 160, 32); mb = mem._bytes; ml = len(mb)
  mb[v13 + 160:v13 + 192] = ((v10 >> 144) & 65535).to_bytes(32)
  if v13 + 224 > ml: gas = grow(c, gas, 271, v13 + 192, 32); mb = mem._bytes; ml = len(mb)
  mb[v13 + 192:v13 + 224] = ((v10 >> 160) & 65535).to_bytes(32)
  if v13 + 256 > ml: gas = grow(c, gas, 271, v13 + 224, 32); mb = mem._bytes; ml = len(mb)
  mb[v13 + 224:v13 + 256] = ((v10 >> 176) & 65535).to_bytes(32)
  if v13 + 288 > ml: gas = grow(c, gas, 271, v13 + 256, 32); mb = mem._bytes; ml = len(mb)
  mb[v13 + 256:v13 + 288] = ((v10 >> 208) & 65535).to_bytes(32)
  c.output = bytes(mb[v13:v13 + 288])
  return None, gas - 271
 def r5529(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 1 <= len(st) <= 1018: c.resume = 5529; return None, gas
  data = c.msg.data_as_bytes
  x0 = st[-1]
  if gas < 171: c.resume = 5529; return None, gas
  if (c.msg.value):
   c.resume = 194; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
   c.resume = 194; return None, gas - 46
  v6 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v6 - (v6 & 0xffffffff) & M):
   st[-1:] = 32, x0, 0xffffffff, v6, 5562,; c.resume = 194; return None, gas - 107
  mb[0:32] = (v6 & 0xffffffff).to_bytes(32)
  mb[32:64] = K2
  gas = take(gas, 171, 12)
  v10 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 171
  st.append(v10)
  h54(c, st, gm)
  v11 = st.pop()
  gas = gm.gas_remaining
  if gas < 9: st[-1:] = 32, x0, 0xffffffffffffffff, v11,; c.resume = 5584; return None, gas
  if x0 + 32 > ml: gas = grow(c, gas, 9, x0, 32); mb = mem._bytes; ml = len(mb)
  mb[x0:x0 + 32] = (v11 & 0xffffffffffffffff).to_bytes(32)
  c.output = bytes(mb[x0:x0 + 32])
  return None, gas - 9
 T = {138: r138, 198: r198, 245: r245, 1424: r1424, 1463: r1463, 5087: r5087, 5209: r5209, 5248: r5248, 5349: r5349, 5529: r5529}
 return r0

"""GatewayRegistry, translated from chains/metadata/artifacts/GatewayRegistry.json by `make translate`. Do not edit."""
CODE = 'd640fd7f73f3cbe856d643ae3a4ac49cf9997f497df847535b5f68b2db42c94c'
TRANSLATOR = '4331069abe58f33ce18e0bb7fc9a96d91ab6aee846b5372a93949bc298e3be27'
def bind(host, immutables):
 fb, keccak, grow, take, copy_data, copy_memory, read_data, OutOfGas, SDIV, SMOD, SIGNEXTEND = host.tools
 h54 = host.routine(0x54)
 h55 = host.routine(0x55)
 ha2 = host.routine(0xa2)
 hfa = host.routine(0xfa)
 I0, = immutables
 J0 = I0.to_bytes(32)
 K0 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000080')
 K1 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000000')
 K2 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000008')
 K3 = bytes.fromhex('68747470733a2f2f000000000000000000000000000000000000000000000000')
 K4 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000010')
 K5 = bytes.fromhex('687474703a2f2f3132372e302e302e3100000000000000000000000000000000')
 K6 = bytes.fromhex('687474703a2f2f6c6f63616c686f737400000000000000000000000000000000')
 K7 = bytes.fromhex('000000000000000000000000000000000000000000000000000000000000000c')
 K8 = bytes.fromhex('687474703a2f2f5b3a3a315d0000000000000000000000000000000000000000')
 K9 = bytes.fromhex('829965cc00000000000000000000000000000000000000000000000000000000')
 K10 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000060')
 M = 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff; SB = 0x8000000000000000000000000000000000000000000000000000000000000000; KE = fb(keccak(b'').digest())
 def r0(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if len(st) > 1021: c.resume = 0; return None, gas
  data = c.msg.data_as_bytes
  if gas < 33: c.resume = 0; return None, gas
  if 96 > ml: gas = grow(c, gas, 33, 64, 32); mb = mem._bytes; ml = len(mb)
  mb[64:96] = K0
  if (len(data)) < 4:
   c.resume = 14; return None, gas - 33
  if gas < 130: c.resume = 17; return None, gas - 33
  v5 = (fb(data[0:32]) if len(data) >= 32 else read_data(data, 0)) >> 224
  if 0x1e59c529 == v5:
   st.append(v5)
   return r200, gas - 67
  if 0x2cff89c9 == v5:
   st.append(v5)
   return r79, gas - 89
  if 0xbc4b12fb == v5:
   st.append(v5)
   return r74, gas - 111
  if not (0xc3c5a547 == v5):
   c.resume = 66; return None, gas - 130
  return r69, gas - 130
 def r69(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1018: c.resume = 69; return None, gas
  data = c.msg.data_as_bytes
  if gas < 176: c.resume = 69; return None, gas
  if (c.msg.value):
   c.resume = 196; return None, gas - 28
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
   c.resume = 196; return None, gas - 55
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st += 32, 953, v5, 915; c.resume = 196; return None, gas - 113
  mb[0:32] = (0xffffffffffffffffffffffffffffffffffffffff & v5).to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 176, 12)
  v9 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 176
  st.append(v9)
  h54(c, st, gm)
  v10 = st.pop()
  gas = gm.gas_remaining
  if gas < 39: st += 32, 953, v10; c.resume = 949; return None, gas
  v13 = fb(mb[64:96])
  if v13 + 32 > ml: gas = grow(c, gas, 39, v13, 32); mb = mem._bytes; ml = len(mb)
  mb[v13:v13 + 32] = (1 if not (not (v10)) else 0).to_bytes(32)
  c.output = bytes(mb[v13:v13 + 32])
  return None, gas - 39
 def r74(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1003: c.resume = 74; return None, gas
  data = c.msg.data_as_bytes
  if gas < 243: c.resume = 74; return None, gas
  if (c.msg.value):
   c.resume = 196; return None, gas - 28
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
   c.resume = 196; return None, gas - 55
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st += v5, 566; c.resume = 196; return None, gas - 107
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if ((v8 & 0xffffffffffffffff) - v8 & M):
   st += v8, 0xffffffffffffffffffffffffffffffffffffffff, v5, 600; c.resume = 196; return None, gas - 171
  mb[0:32] = (v5 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 243, 12)
  v12 = fb(keccak(mb[0:64]).digest())
  v13 = v8 & 0xffffffffffffffff
  gm.gas_remaining = gas - 243
  st.append(v12)
  h54(c, st, gm)
  v14 = st.pop()
  gas = gm.gas_remaining
  if gas < 1236: st += v12, v13, v14; c.resume = 625; return None, gas
  if v14 > 5:
   if not (v14 > 1):
    gas -= 95
    v87 = v14
   else:
    if not (v14 < 0x100000000000000000000000000000000):
     gas -= 211
     v21, v22 = (v14 >> 128), 0x10000000000000000
    else:
     gas -= 114
     v21, v22 = v14, 1
    if not (v21 < 0x10000000000000000):
     gas -= 92
     v27, v28 = (v22 << 32), (v21 >> 64)
    else:
     gas -= 62
     v27, v28 = v22, v21
    if not (v28 < 0x100000000):
     gas -= 56
     v33, v34 = (v27 << 16), (v28 >> 32)
    else:
     gas -= 26
     v33, v34 = v27, v28
    if not (v34 < 65536):
     gas -= 56
     v39, v40 = (v33 << 8), (v34 >> 16)
    else:
     gas -= 26
     v39, v40 = v33, v34
    if not (v40 < 256):
     gas -= 56
     v45, v46 = (v39 << 4), (v40 >> 8)
    else:
     gas -= 26
     v45, v46 = v39, v40
    if not (v46 < 16):
     gas -= 56
     v51, v52 = (v45 << 2), (v46 >> 4)
    else:
     gas -= 26
     v51, v52 = v45, v46
    if not (v52 < 4):
     gas -= 38
     v56 = (v51 << 1)
    else:
     gas -= 20
     v56 = v51
    v58 = (3 * v56) >> 1
    if not (v58):
     st += v12, v14, v13, 0, v14, 780, v14, 3275, 3270, 3263, 3253, 3243, 3233, 3223, 3213, v58, 3206, v58, v14; c.resume = 3001; return None, gas - 67
    v62 = ((v14 // v58 if v58 else 0) + v58 & M) >> 1
    if not (v62):
     st += v12, v14, v13, 0, v14, 780, v14, 3275, 3270, 3263, 3253, 3243, 3233, 3223, v62, 3206, v62, v14; c.resume = 3001; return None, gas - 145
    v66 = ((v14 // v62 if v62 else 0) + v62 & M) >> 1
    if not (v66):
     st += v12, v14, v13, 0, v14, 780, v14, 3275, 3270, 3263, 3253, 3243, 3233, v66, 3206, v66, v14; c.resume = 3001; return None, gas - 223
    v70 = ((v14 // v66 if v66 else 0) + v66 & M) >> 1
    if not (v70):
     st += v12, v14, v13, 0, v14, 780, v14, 3275, 3270, 3263, 3253, 3243, v70, 3206, v70, v14; c.resume = 3001; return None, gas - 301
    v74 = ((v14 // v70 if v70 else 0) + v70 & M) >> 1
    if not (v74):
     st += v12, v14, v13, 0, v14, 780, v14, 3275, 3270, 3263, 3253, v74, 3206, v74, v14; c.resume = 3001; return None, gas - 379
    v78 = ((v14 // v74 if v74 else 0) + v74 & M) >> 1
    if not (v78):
     st += v12, v14, v13, 0, v14, 780, v14, 3275, 3270, 3263, v78, 3206, v78, v14; c.resume = 3001; return None, gas - 457
    v82 = ((v14 // v78 if v78 else 0) + v78 & M) >> 1
    if not (v82):
     st += v12, v14, v13, 0, v14, 780, v82, 3275, 3270, v82, v14; c.resume = 3001; return None, gas - 532
    gas -= 584
    v87 = (v82 - (1 if v82 > (v14 // v82 if v82 else 0) else 0) & M)
   v88 = v14 - v87 & M
   if v88 > v14:
    st += v12, v14, v13, 0, v88; c.resume = 850; return None, gas - 29
   mb[0:32] = v12.to_bytes(32)
   gas = take(gas, 87, 6)
   v90 = fb(keccak(mb[0:32]).digest())
   gm.gas_remaining = gas - 87
   st.append((v90 + v88 & M))
   h54(c, st, gm)
   v92 = st.pop()
   gas = gm.gas_remaining
   if gas < 134: st += v12, 648, v13, 0, v88, v14, 0xffffffffffffffffffffffff, v92; c.resume = 817; return None, gas
   if not (v13 < (v92 & 0xffffffffffffffffffffffff)):
    v96 = v88 + 1 & M
    if v88 > v96:
     st += v12, 648, v14, v13, v96, 844; c.resume = 850; return None, gas - 88
    gas -= 111
    v98, v99 = v14, v96
   else:
    gas -= 43
    v98, v99 = v88, 0
   gas -= 23
   v100, v101 = v98, v99
  else:
   gas -= 56
   v100, v101 = v14, 0
  if gas < 10: st += v12, 648, v100, v101, v13, v12; c.resume = 3419; return None, gas
  gas -= 10
  v117, v118 = v100, v101
  while True:
   if gas < 118: st += v12, 648, v117, v118, v12, v13; c.resume = 3435; return None, gas
   if v118 < v117:
    v123 = (v118 & v117) + ((v118 ^ v117) >> 1) & M
    mb[0:32] = v12.to_bytes(32)
    gas = take(gas, 118, 6)
    v124 = fb(keccak(mb[0:32]).digest())
    gm.gas_remaining = gas - 118
    st.append((v124 + v123 & M))
    h54(c, st, gm)
    v126 = st.pop()
    gas = gm.gas_remaining
    if gas < 120: st += v12, 648, v118, v12, v13, v123, v117, v13, 0xffffffffffffffffffffffff, v126; c.resume = 3487; return None, gas
    if not ((v126 & 0xffffffffffffffffffffffff) > v13):
     v130 = v123 + 1 & M
     if v123 > v130:
      st += v12, 648, v117, v12, v13, v130, 3515; c.resume = 850; return None, gas - 82
     gas -= 102
     v132, v133 = v117, v130
    else:
     gas -= 29
     v132, v133 = v123, v118
    gas -= 18
    v117, v118 = v132, v133
    continue
   break
  if gas < 191: st += v12, 648, v117, v118, v12, v13; c.resume = 3443; return None, gas - 23
  if v117:
   v134 = v117 - 1 & M
   if v134 > v117:
    st += 700, 661, 744, 737, v12, v134, 726; c.resume = 850; return None, gas - 125
   mb[0:32] = v12.to_bytes(32)
   gas = take(gas, 191, 6)
   v136 = fb(keccak(mb[0:32]).digest())
   if gas < 192: st += 700, 661, 744, (v136 + v134 & M); c.resume = 737; return None, gas - 191
   gm.gas_remaining = gas - 192
   st.append((v136 + v134 & M))
   h54(c, st, gm)
   v138 = st.pop()
   gas = gm.gas_remaining
   if gas < 35: st += 700, 661, 744, v138; c.resume = 739; return None, gas
   gas -= 35
   v140 = (v138 >> 96)
  else:
   gas -= 69
   v140 = 0
  if gas < 54: st += 700, v140; c.resume = 661; return None, gas
  v141 = fb(mb[64:96])
  if v141 + 32 > ml: gas = grow(c, gas, 54, v141, 32); mb = mem._bytes; ml = len(mb)
  mb[v141:v141 + 32] = v140.to_bytes(32)
  if gas < 61: st += v141, v141, (v141 + 32); c.resume = 700; return None, gas - 54
  v143 = (v141 + 32) - v141 & M
  if v143 and v141 + v143 > ml: gas = grow(c, gas, 61, v141, v143); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[v141:v141 + v143])
  return None, gas - 61
 def r79(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1001: c.resume = 79; return None, gas
  data = c.msg.data_as_bytes
  if gas < 311: c.resume = 79; return None, gas
  if (c.msg.value):
   c.resume = 196; return None, gas - 16
  v2 = len(data)
  if ((v2 - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
   st += v2, 93; c.resume = 196; return None, gas - 64
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if v5 > 0xffffffffffffffff:
   st += v2, 93, v5; c.resume = 196; return None, gas - 92
  if not ((v5 + 35) < v2):
   st += v2, 93, v5; c.resume = 196; return None, gas - 123
  v11 = read_data(data, (4 + v5))
  if v11 > 0xffffffffffffffff:
   st += v11, 93, v5, v2; c.resume = 196; return None, gas - 160
  if ((v5 + v11) + 36) > v2:
   st += v11, 93, v5; c.resume = 196; return None, gas - 191
  v16 = 36 + v5
  v17 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if (v17 - (v17 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st += v16, v11, 93, v17; c.resume = 196; return None, gas - 237
  mb[0:32] = (fb(c.msg.sender)).to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 311, 12)
  v21 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 311
  st.append(v21)
  h54(c, st, gm)
  v22 = st.pop()
  gas = gm.gas_remaining
  if gas < 171: st += v16, v17, v11, 136, v22; c.resume = 132; return None, gas
  if not (v22):
   st += v16, v17, v11; c.resume = 152; return None, gas - 34
  v25 = v17 & 0xffffffffffffffffffffffffffffffffffffffff
  if not (v25):
   st += 150, v16, v25, v17, v11; c.resume = 1640; return None, gas - 86
  if v11:
   gas -= 155
   v30 = (1 if v11 > 128 else 0)
  else:
   gas -= 132
   v30 = (1 if not (v11) else 0)
  if v30:
   st += 150, v16, v25, v17, v11, 1345, v11, v16; c.resume = 2931; return None, gas - 14
  gas -= 16
  v54 = 0
  while True:
   if gas < 396: st += 150, v16, v25, v17, v11, 1345, v11, v16, v54; c.resume = 2084; return None, gas
   if v54 < v11:
    if not (v54 < v11):
     st += 150, v16, v25, v17, v11, 1345, v11, v16, v54, 2518, 2356, v54, v16; c.resume = 1799; return None, gas - 76
    v60 = 0xff00000000000000000000000000000000000000000000000000000000000000 & (read_data(data, (v16 + v54)))
    v61 = v60 & 0xff00000000000000000000000000000000000000000000000000000000000000
    v62 = 1 if v61 < 0x2100000000000000000000000000000000000000000000000000000000000000 else 0
    if not (v62):
     gas -= 178
     v65 = (1 if v61 > 0x7e00000000000000000000000000000000000000000000000000000000000000 else 0)
    else:
     gas -= 152
     v65 = v62
    if not (v65):
     gas -= 46
     v68 = (1 if v61 == 0x4000000000000000000000000000000000000000000000000000000000000000 else 0)
    else:
     gas -= 20
     v68 = v65
    if not (v68):
     gas -= 46
     v71 = (1 if v61 == 0x3f00000000000000000000000000000000000000000000000000000000000000 else 0)
    else:
     gas -= 20
     v71 = v68
    if not (v71):
     gas -= 46
     v74 = (1 if v61 == 0x2300000000000000000000000000000000000000000000000000000000000000 else 0)
    else:
     gas -= 20
     v74 = v71
    if not (v74):
     gas -= 45
     v77 = (1 if v61 == 0x5c00000000000000000000000000000000000000000000000000000000000000 else 0)
    else:
     gas -= 20
     v77 = v74
    if v77:
     st += 150, v16, v25, v17, v11, 1345, v11, v16, v54, v60; c.resume = 2638; return None, gas - 16
    gas -= 35
    v54 = (1 + v54)
    continue
   break
  if gas < 178: st += 150, v16, v25, v17, v11, 1345, v11, v16, v54; c.resume = 2092; return None, gas - 23
  v80 = fb(mb[64:96])
  v81 = v80 + 64 & M
  if (v81 > 0xffffffffffffffff) or (v81 < v80):
   st += 150, v16, v25, v17, v11, 1345, v11, v16, 2110, v80, 2103, 1848, v81; c.resume = 1073; return None, gas - 131
  mb[64:96] = v81.to_bytes(32)
  if v80 + 32 > ml: gas = grow(c, gas, 178, v80, 32); mb = mem._bytes; ml = len(mb)
  mb[v80:v80 + 32] = K2
  if v80 + 64 > ml: gas = grow(c, gas, 178, v80 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v80 + 32:v80 + 64] = K3
  if gas < 462: st += 150, v16, v25, v17, v11, 1345, v11, v16, 2110, v80; c.resume = 2103; return None, gas - 178
  v86 = fb(mb[v80:v80 + 32])
  v87 = 1 if v11 < v86 else 0
  if not (v87):
   if v86 > v11:
    st += 150, v16, v25, v17, v11, 1345, v11, v16, 2110, v80, v16, v86; c.resume = 196; return None, gas - 271
   if v86 > 0xffffffffffffffff:
    st += 150, v16, v25, v17, v11, 1345, v11, v16, 2110, v80, v16, v86; c.resume = 1073; return None, gas - 293
   v91 = fb(mb[64:96])
   v96 = ((32 + (0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0 & (v86 + 31))) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0
   v97 = v91 + v96 & M
   if (v97 > 0xffffffffffffffff) or (v97 < v91):
    st += 150, v16, v25, v17, v11, 1345, v11, v16, 2110, v80, v16, v91, v86, 3621, v97; c.resume = 1073; return None, gas - 399
   mb[64:96] = v97.to_bytes(32)
   if v91 + 32 > ml: gas = grow(c, gas, 462, v91, 32); mb = mem._bytes; ml = len(mb)
   mb[v91:v91 + 32] = v86.to_bytes(32)
   if (v16 + v86) > (len(data)):
    st += 150, v16, v25, v17, v11, 1345, v11, v16, 2110, v80, (v91 + 32), v91, v86, v16; c.resume = 196; return None, gas - 462
   if gas < 603: st += 150, v16, v25, v17, v11, 1345, v11, v16, 2110, v80, (v91 + 32), v91, v86, v16; c.resume = 3639; return None, gas - 462
   if v86 and v91 + 32 + v86 > ml: gas = grow(c, gas, 603, v91 + 32, v86); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 603, 3 * (v86 + 31 >> 5))
   copy_data(mb, data, v91 + 32, v16, v86)
   v105 = v91 + v86
   if v105 + 64 > ml: gas = grow(c, gas, 603, v105 + 32, 32); mb = mem._bytes; ml = len(mb)
   mb[v105 + 32:v105 + 64] = K1
   v107 = fb(mb[v91:v91 + 32])
   if v107 and v91 + 32 + v107 > ml: gas = grow(c, gas, 603, v91 + 32, v107); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 603, 6 * (v107 + 31 >> 5))
   v108 = fb(keccak(mb[v91 + 32:v91 + 32 + v107]).digest())
   v109 = fb(mb[v80:v80 + 32])
   if v109 and v80 + 32 + v109 > ml: gas = grow(c, gas, 603, v80 + 32, v109); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 603, 6 * (v109 + 31 >> 5))
   v111 = fb(keccak(mb[v80 + 32:v80 + 32 + v109]).digest())
   gas -= 603
   v113, v114, v115, v116, v117 = (1 if v111 == v108 else 0), 0, 0, 0, 0
  else:
   gas -= 237
   v113, v114, v115, v116, v117 = (1 if not (v87) else 0), v80, v16, v86, v11
  if gas < 500: st += 150, v16, v25, v17, v11, 1345, v11, v16, 2110, v113, v114, v115, v116, v117; c.resume = 3534; return None, gas
  if v113:
   gas -= 66
   v119 = (1 if v11 > 8 else 0)
  else:
   gas -= 40
   v119 = v113
  if v119:
   if not (8 < v11):
    st += 150, v16, v25, v17, v11, 1345, v11, v16, 0x2f00000000000000000000000000000000000000000000000000000000000000, 0xff00000000000000000000000000000000000000000000000000000000000000, 2484, 2356, v16; c.resume = 1799; return None, gas - 78
   v125 = (0xff00000000000000000000000000000000000000000000000000000000000000 & (read_data(data, (8 + v16)))) & 0xff00000000000000000000000000000000000000000000000000000000000000
   gas -= 140
   v128 = (1 if not (v125 == 0x2f00000000000000000000000000000000000000000000000000000000000000) else 0)
  else:
   gas -= 17
   v128 = v119
  if v128:
   if not (8 < v11):
    st += 150, v16, v25, v17, v11, 1345, v11, v16, 0x3a00000000000000000000000000000000000000000000000000000000000000, 0xff00000000000000000000000000000000000000000000000000000000000000, 2394, 2356, v16; c.resume = 1799; return None, gas - 78
   v134 = (0xff00000000000000000000000000000000000000000000000000000000000000 & (read_data(data, (8 + v16)))) & 0xff00000000000000000000000000000000000000000000000000000000000000
   gas -= 140
   v137 = (1 if not (v134 == 0x3a00000000000000000000000000000000000000000000000000000000000000) else 0)
  else:
   gas -= 17
   v137 = v128
  v138 = fb(mb[64:96])
  v139 = v138 + 64 & M
  if (v139 > 0xffffffffffffffff) or (v139 < v138):
   st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2147, v138, 2140, 1907, v139; c.resume = 1073; return None, gas - 107
  mb[64:96] = v139.to_bytes(32)
  if v138 + 32 > ml: gas = grow(c, gas, 154, v138, 32); mb = mem._bytes; ml = len(mb)
  mb[v138:v138 + 32] = K4
  if v138 + 64 > ml: gas = grow(c, gas, 154, v138 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v138 + 32:v138 + 64] = K5
  if gas < 465: st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2147, v138; c.resume = 2140; return None, gas - 154
  v144 = fb(mb[v138:v138 + 32])
  v145 = 1 if v11 < v144 else 0
  if not (v145):
   if v144 > v11:
    st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2147, v138, v16, v11, 3683, v138, v16, v144; c.resume = 196; return None, gas - 274
   if v144 > 0xffffffffffffffff:
    st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2147, v138, v16, v11, 3683, v138, v16, v144; c.resume = 1073; return None, gas - 296
   v149 = fb(mb[64:96])
   v154 = ((32 + (0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0 & (v144 + 31))) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0
   v155 = v149 + v154 & M
   if (v155 > 0xffffffffffffffff) or (v155 < v149):
    st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2147, v138, v16, v11, 3683, v138, v16, v149, v144, 3621, v155; c.resume = 1073; return None, gas - 402
   mb[64:96] = v155.to_bytes(32)
   if v149 + 32 > ml: gas = grow(c, gas, 465, v149, 32); mb = mem._bytes; ml = len(mb)
   mb[v149:v149 + 32] = v144.to_bytes(32)
   if (v16 + v144) > (len(data)):
    st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2147, v138, v16, v11, 3683, v138, (v149 + 32), v149, v144, v16; c.resume = 196; return None, gas - 465
   if gas < 606: st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2147, v138, v16, v11, 3683, v138, (v149 + 32), v149, v144, v16; c.resume = 3639; return None, gas - 465
   if v144 and v149 + 32 + v144 > ml: gas = grow(c, gas, 606, v149 + 32, v144); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 606, 3 * (v144 + 31 >> 5))
   copy_data(mb, data, v149 + 32, v16, v144)
   v163 = v149 + v144
   if v163 + 64 > ml: gas = grow(c, gas, 606, v163 + 32, 32); mb = mem._bytes; ml = len(mb)
   mb[v163 + 32:v163 + 64] = K1
   v165 = fb(mb[v149:v149 + 32])
   if v165 and v149 + 32 + v165 > ml: gas = grow(c, gas, 606, v149 + 32, v165); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 606, 6 * (v165 + 31 >> 5))
   v166 = fb(keccak(mb[v149 + 32:v149 + 32 + v165]).digest())
   v167 = fb(mb[v138:v138 + 32])
   if v167 and v138 + 32 + v167 > ml: gas = grow(c, gas, 606, v138 + 32, v167); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 606, 6 * (v167 + 31 >> 5))
   v169 = fb(keccak(mb[v138 + 32:v138 + 32 + v167]).digest())
   gas -= 606
   v171, v172, v173, v174, v175 = (1 if v169 == v166 else 0), 0, 0, 0, 0
  else:
   gas -= 240
   v171, v172, v173, v174, v175 = (1 if not (v145) else 0), v138, v16, v144, v11
  if gas < 510: st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2147, v138, v16, v11, 3683, v171, v172, v173, v174, v175; c.resume = 3534; return None, gas
  if not (v171):
   gas -= 57
   v200 = 0
  else:
   v177 = fb(mb[v138:v138 + 32])
   v178 = 1 if v11 == v177 else 0
   if not (v178):
    if not (v177 < v11):
     st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2147, v138, v16, v11, 0x3a00000000000000000000000000000000000000000000000000000000000000, 0xff00000000000000000000000000000000000000000000000000000000000000, 3887, v177, v16; c.resume = 1799; return None, gas - 141
    v185 = 1 if ((read_data(data, (v16 + v177))) & 0xff00000000000000000000000000000000000000000000000000000000000000) == 0x3a00000000000000000000000000000000000000000000000000000000000000 else 0
    gas -= 181
    v186 = v185
   else:
    gas -= 77
    v186 = v178
   if not (v186):
    v189 = fb(mb[v138:v138 + 32])
    if not (v189 < v11):
     st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2147, 0x2f00000000000000000000000000000000000000000000000000000000000000, 0xff00000000000000000000000000000000000000000000000000000000000000, 3796, v189, v16; c.resume = 1799; return None, gas - 86
    v195 = 1 if ((read_data(data, (v16 + v189))) & 0xff00000000000000000000000000000000000000000000000000000000000000) == 0x2f00000000000000000000000000000000000000000000000000000000000000 else 0
    gas -= 129
    v196 = v195
   else:
    gas -= 22
    v196 = v186
   gas -= 18
   v200 = v196
  if not (v200):
   v202 = fb(mb[64:96])
   v203 = v202 + 64 & M
   if (v203 > 0xffffffffffffffff) or (v203 < v202):
    st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2269, v202, 2140, 1966, v203; c.resume = 1073; return None, gas - 135
   mb[64:96] = v203.to_bytes(32)
   if v202 + 32 > ml: gas = grow(c, gas, 182, v202, 32); mb = mem._bytes; ml = len(mb)
   mb[v202:v202 + 32] = K4
   if v202 + 64 > ml: gas = grow(c, gas, 182, v202 + 32, 32); mb = mem._bytes; ml = len(mb)
   mb[v202 + 32:v202 + 64] = K6
   if gas < 493: st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2269, v202; c.resume = 2140; return None, gas - 182
   v208 = fb(mb[v202:v202 + 32])
   v209 = 1 if v11 < v208 else 0
   if not (v209):
    if v208 > v11:
     st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2269, v202, v16, v11, 3683, v202, v16, v208; c.resume = 196; return None, gas - 302
    if v208 > 0xffffffffffffffff:
     st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2269, v202, v16, v11, 3683, v202, v16, v208; c.resume = 1073; return None, gas - 324
    v213 = fb(mb[64:96])
    v218 = ((32 + (0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0 & (v208 + 31))) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0
    v219 = v213 + v218 & M
    if (v219 > 0xffffffffffffffff) or (v219 < v213):
     st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2269, v202, v16, v11, 3683, v202, v16, v213, v208, 3621, v219; c.resume = 1073; return None, gas - 430
    mb[64:96] = v219.to_bytes(32)
    if v213 + 32 > ml: gas = grow(c, gas, 493, v213, 32); mb = mem._bytes; ml = len(mb)
    mb[v213:v213 + 32] = v208.to_bytes(32)
    if (v16 + v208) > (len(data)):
     st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2269, v202, v16, v11, 3683, v202, (v213 + 32), v213, v208, v16; c.resume = 196; return None, gas - 493
    if gas < 634: st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2269, v202, v16, v11, 3683, v202, (v213 + 32), v213, v208, v16; c.resume = 3639; return None, gas - 493
    if v208 and v213 + 32 + v208 > ml: gas = grow(c, gas, 634, v213 + 32, v208); mb = mem._bytes; ml = len(mb)
    gas = take(gas, 634, 3 * (v208 + 31 >> 5))
    copy_data(mb, data, v213 + 32, v16, v208)
    v227 = v213 + v208
    if v227 + 64 > ml: gas = grow(c, gas, 634, v227 + 32, 32); mb = mem._bytes; ml = len(mb)
    mb[v227 + 32:v227 + 64] = K1
    v229 = fb(mb[v213:v213 + 32])
    if v229 and v213 + 32 + v229 > ml: gas = grow(c, gas, 634, v213 + 32, v229); mb = mem._bytes; ml = len(mb)
    gas = take(gas, 634, 6 * (v229 + 31 >> 5))
    v230 = fb(keccak(mb[v213 + 32:v213 + 32 + v229]).digest())
    v231 = fb(mb[v202:v202 + 32])
    if v231 and v202 + 32 + v231 > ml: gas = grow(c, gas, 634, v202 + 32, v231); mb = mem._bytes; ml = len(mb)
    gas = take(gas, 634, 6 * (v231 + 31 >> 5))
    v233 = fb(keccak(mb[v202 + 32:v202 + 32 + v231]).digest())
    gas -= 634
    v235, v236, v237, v238, v239 = (1 if v233 == v230 else 0), 0, 0, 0, 0
   else:
    gas -= 268
    v235, v236, v237, v238, v239 = (1 if not (v209) else 0), v202, v16, v208, v11
   if gas < 343: st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2269, v202, v16, v11, 3683, v235, v236, v237, v238, v239; c.resume = 3534; return None, gas
   if not (v235):
    gas -= 57
    v264 = 0
   else:
    v241 = fb(mb[v202:v202 + 32])
    v242 = 1 if v11 == v241 else 0
    if not (v242):
     if not (v241 < v11):
      st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2269, v202, v16, v11, 0x3a00000000000000000000000000000000000000000000000000000000000000, 0xff00000000000000000000000000000000000000000000000000000000000000, 3887, v241, v16; c.resume = 1799; return None, gas - 141
     v249 = 1 if ((read_data(data, (v16 + v241))) & 0xff00000000000000000000000000000000000000000000000000000000000000) == 0x3a00000000000000000000000000000000000000000000000000000000000000 else 0
     gas -= 181
     v250 = v249
    else:
     gas -= 77
     v250 = v242
    if not (v250):
     v253 = fb(mb[v202:v202 + 32])
     if not (v253 < v11):
      st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2269, 0x2f00000000000000000000000000000000000000000000000000000000000000, 0xff00000000000000000000000000000000000000000000000000000000000000, 3796, v253, v16; c.resume = 1799; return None, gas - 86
     v259 = 1 if ((read_data(data, (v16 + v253))) & 0xff00000000000000000000000000000000000000000000000000000000000000) == 0x2f00000000000000000000000000000000000000000000000000000000000000 else 0
     gas -= 129
     v260 = v259
    else:
     gas -= 22
     v260 = v250
    gas -= 18
    v264 = v260
   gas -= 15
   v265 = v264
  else:
   gas -= 23
   v265 = v200
  if gas < 182: st += 150, v16, v25, v17, v11, 1345, v265, v137, v16, v11; c.resume = 2155; return None, gas
  if not (v265):
   v267 = fb(mb[64:96])
   v268 = v267 + 64 & M
   if (v268 > 0xffffffffffffffff) or (v268 < v267):
    st += 150, v16, v25, v17, v11, 1345, v137, 2248, v16, v11, v267, 2242, 2025, v268; c.resume = 1073; return None, gas - 135
   mb[64:96] = v268.to_bytes(32)
   if v267 + 32 > ml: gas = grow(c, gas, 182, v267, 32); mb = mem._bytes; ml = len(mb)
   mb[v267:v267 + 32] = K7
   if v267 + 64 > ml: gas = grow(c, gas, 182, v267 + 32, 32); mb = mem._bytes; ml = len(mb)
   mb[v267 + 32:v267 + 64] = K8
   if gas < 490: st += 150, v16, v25, v17, v11, 1345, v137, 2248, v16, v11, v267; c.resume = 2242; return None, gas - 182
   v273 = fb(mb[v267:v267 + 32])
   v274 = 1 if v11 < v273 else 0
   if not (v274):
    if v273 > v11:
     st += 150, v16, v25, v17, v11, 1345, v137, 2248, v267, v16, v11, 3683, v267, v16, v273; c.resume = 196; return None, gas - 299
    if v273 > 0xffffffffffffffff:
     st += 150, v16, v25, v17, v11, 1345, v137, 2248, v267, v16, v11, 3683, v267, v16, v273; c.resume = 1073; return None, gas - 321
    v278 = fb(mb[64:96])
    v283 = ((32 + (0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0 & (v273 + 31))) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0
    v284 = v278 + v283 & M
    if (v284 > 0xffffffffffffffff) or (v284 < v278):
     st += 150, v16, v25, v17, v11, 1345, v137, 2248, v267, v16, v11, 3683, v267, v16, v278, v273, 3621, v284; c.resume = 1073; return None, gas - 427
    mb[64:96] = v284.to_bytes(32)
    if v278 + 32 > ml: gas = grow(c, gas, 490, v278, 32); mb = mem._bytes; ml = len(mb)
    mb[v278:v278 + 32] = v273.to_bytes(32)
    if (v16 + v273) > (len(data)):
     st += 150, v16, v25, v17, v11, 1345, v137, 2248, v267, v16, v11, 3683, v267, (v278 + 32), v278, v273, v16; c.resume = 196; return None, gas - 490
    if gas < 631: st += 150, v16, v25, v17, v11, 1345, v137, 2248, v267, v16, v11, 3683, v267, (v278 + 32), v278, v273, v16; c.resume = 3639; return None, gas - 490
    if v273 and v278 + 32 + v273 > ml: gas = grow(c, gas, 631, v278 + 32, v273); mb = mem._bytes; ml = len(mb)
    gas = take(gas, 631, 3 * (v273 + 31 >> 5))
    copy_data(mb, data, v278 + 32, v16, v273)
    v292 = v278 + v273
    if v292 + 64 > ml: gas = grow(c, gas, 631, v292 + 32, 32); mb = mem._bytes; ml = len(mb)
    mb[v292 + 32:v292 + 64] = K1
    v294 = fb(mb[v278:v278 + 32])
    if v294 and v278 + 32 + v294 > ml: gas = grow(c, gas, 631, v278 + 32, v294); mb = mem._bytes; ml = len(mb)
    gas = take(gas, 631, 6 * (v294 + 31 >> 5))
    v295 = fb(keccak(mb[v278 + 32:v278 + 32 + v294]).digest())
    v296 = fb(mb[v267:v267 + 32])
    if v296 and v267 + 32 + v296 > ml: gas = grow(c, gas, 631, v267 + 32, v296); mb = mem._bytes; ml = len(mb)
    gas = take(gas, 631, 6 * (v296 + 31 >> 5))
    v298 = fb(keccak(mb[v267 + 32:v267 + 32 + v296]).digest())
    gas -= 631
    v300, v301, v302, v303, v304 = (1 if v298 == v295 else 0), 0, 0, 0, 0
   else:
    gas -= 265
    v300, v301, v302, v303, v304 = (1 if not (v274) else 0), v267, v16, v273, v11
   if gas < 348: st += 150, v16, v25, v17, v11, 1345, v137, 2248, v267, v16, v11, 3683, v300, v301, v302, v303, v304; c.resume = 3534; return None, gas
   if not (v300):
    gas -= 57
    v329 = 0
   else:
    v306 = fb(mb[v267:v267 + 32])
    v307 = 1 if v11 == v306 else 0
    if not (v307):
     if not (v306 < v11):
      st += 150, v16, v25, v17, v11, 1345, v137, 2248, v267, v16, v11, 0x3a00000000000000000000000000000000000000000000000000000000000000, 0xff00000000000000000000000000000000000000000000000000000000000000, 3887, v306, v16; c.resume = 1799; return None, gas - 141
     v314 = 1 if ((read_data(data, (v16 + v306))) & 0xff00000000000000000000000000000000000000000000000000000000000000) == 0x3a00000000000000000000000000000000000000000000000000000000000000 else 0
     gas -= 181
     v315 = v314
    else:
     gas -= 77
     v315 = v307
    if not (v315):
     v318 = fb(mb[v267:v267 + 32])
     if not (v318 < v11):
      st += 150, v16, v25, v17, v11, 1345, v137, 2248, 0x2f00000000000000000000000000000000000000000000000000000000000000, 0xff00000000000000000000000000000000000000000000000000000000000000, 3796, v318, v16; c.resume = 1799; return None, gas - 86
     v324 = 1 if ((read_data(data, (v16 + v318))) & 0xff00000000000000000000000000000000000000000000000000000000000000) == 0x2f00000000000000000000000000000000000000000000000000000000000000 else 0
     gas -= 129
     v325 = v324
    else:
     gas -= 22
     v325 = v315
    gas -= 18
    v329 = v325
   v330, v331, v332 = v329, 0, 0
  else:
   v330, v331, v332 = v265, v16, v11
  if gas < 132: st += 150, v16, v25, v17, v11, 1345, v330, v137, v331, v332; c.resume = 2162; return None, gas - 20
  if not (v137):
   gas -= 69
   v335 = (1 if not (v330) else 0)
  else:
   gas -= 47
   v335 = (1 if not (v137) else 0)
  if v335:
   st += 150, v16, v25, v17, v11, 1345; c.resume = 2179; return None, gas - 16
  v337 = fb(mb[64:96])
  if v337 + 32 > ml: gas = grow(c, gas, 63, v337, 32); mb = mem._bytes; ml = len(mb)
  mb[v337:v337 + 32] = K9
  v339 = gas - 63
  gm.gas_remaining = gas - 63
  st += 32, v337, 4, v337, (I0 & 0xffffffffffffffffffffffffffffffffffffffff), v339
  hfa(c, st, gm)
  v340 = st.pop()
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 471: st += 150, v16, v25, v17, v11, v337, v340; c.resume = 1447; return None, gas
  if not (v340):
   st += 150, v16, v340, v17, v11, v337, v25; c.resume = 1635; return None, gas - 22
  if v340:
   v342 = len(c.return_data)
   if 32 > v342:
    v344 = len(c.return_data)
    gas -= 107
    v345 = v344
   else:
    gas -= 91
    v345 = 32
   v348 = v337 + ((v345 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
   if (v348 > 0xffffffffffffffff) or (v348 < v337):
    st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v25, 1567, 1510, 1622, v337, v345, 1614, v348; c.resume = 1073; return None, gas - 80
   mb[64:96] = v348.to_bytes(32)
   if (((v337 + v345) - v337 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
    st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v25, 1567, 1510, 1622, v337; c.resume = 196; return None, gas - 147
   v355 = fb(mb[v337:v337 + 32])
   if ((v355 & 0xffffffffffffffff) - v355 & M):
    st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v25, 1567, 1510, 1622, v355, 1099; c.resume = 196; return None, gas - 193
   gas -= 227
   v358 = v355
  else:
   gas -= 58
   v358 = 0
  v361 = (v358 & 0xffffffffffffffff) + 1
  if v361 > 0xffffffffffffffff:
   st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v25, 1567, v361, 1510; c.resume = 850; return None, gas - 55
  mb[0:32] = (fb(c.msg.sender)).to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 137, 12)
  v364 = fb(keccak(mb[0:64]).digest())
  if gas < 165: st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, 1567, v25, v364; c.resume = 1550; return None, gas - 137
  gm.gas_remaining = gas - 165
  st.append(v364)
  h54(c, st, gm)
  v365 = st.pop()
  gas = gm.gas_remaining
  if gas < 196: st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, 1567, v25, v361, v364, v365; c.resume = 4021; return None, gas
  if not (v365):
   v367 = fb(mb[64:96])
   v368 = v367 + 64 & M
   if (v368 > 0xffffffffffffffff) or (v368 < v367):
    st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, 4326, v361, v364, 4293, v367, 4183, 1831, v368; c.resume = 1073; return None, gas - 146
   mb[64:96] = v368.to_bytes(32)
   if v367 + 32 > ml: gas = grow(c, gas, 196, v367, 32); mb = mem._bytes; ml = len(mb)
   mb[v367:v367 + 32] = v361.to_bytes(32)
   if gas < 229: st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, 4326, v367, v364; c.resume = 4293; return None, gas - 196
   if v367 + 64 > ml: gas = grow(c, gas, 229, v367 + 32, 32); mb = mem._bytes; ml = len(mb)
   mb[v367 + 32:v367 + 64] = v25.to_bytes(32)
   if gas < 236: st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, 4326, v367, v364; c.resume = 3904; return None, gas - 229
   gm.gas_remaining = gas - 236
   st.append(v364)
   h54(c, st, gm)
   v373 = st.pop()
   gas = gm.gas_remaining
   if gas < 40: st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, 4326, v364, v367, v373; c.resume = 3908; return None, gas
   if not (v373 < 0x10000000000000000):
    st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, 4326, v364, v367, v373; c.resume = 1073; return None, gas - 25
   v376 = v373 + 1
   gm.gas_remaining = gas - 40
   st += v376, v364
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 141: st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, 4326, v364, v367, v373, v376; c.resume = 3932; return None, gas
   if not (v373 < v376):
    st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, 4326, v364, v367, v373; c.resume = 1799; return None, gas - 22
   mb[0:32] = v364.to_bytes(32)
   gas = take(gas, 141, 6)
   v379 = fb(keccak(mb[0:32]).digest())
   v380 = fb(mb[v367:v367 + 32])
   v382 = fb(mb[v367 + 32:v367 + 64])
   gm.gas_remaining = gas - 141
   st += ((0xffffffffffffffffffffffff & v380) | (0xffffffffffffffffffffffffffffffffffffffff000000000000000000000000 & (v382 << 96 & M))), (v379 + v373 & M)
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 25: st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, 4326; c.resume = 4017; return None, gas
   gas -= 25
   v423 = 0
  else:
   v388 = v365 - 1 & M
   if v388 > v365:
    st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, v361, v364, 4052, v388, 4041; c.resume = 850; return None, gas - 83
   mb[0:32] = v364.to_bytes(32)
   gas = take(gas, 149, 6)
   v390 = fb(keccak(mb[0:32]).digest())
   v391 = v390 + v388 & M
   if gas < 153: st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, v361, v364, v391; c.resume = 4052; return None, gas - 149
   gm.gas_remaining = gas - 153
   st.append(v391)
   h54(c, st, gm)
   v392 = st.pop()
   gas = gm.gas_remaining
   if gas < 253: st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, v361, v364, v391, v392; c.resume = 4055; return None, gas
   v393 = v392 >> 96
   v394 = 0xffffffffffffffffffffffff & v392
   if v394 > v361:
    st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, v393, v364, v394, v391, v361, v361; c.resume = 4236; return None, gas - 61
   if (v394 - v361 & M):
    v397 = fb(mb[64:96])
    v398 = v397 + 64 & M
    if (v398 > 0xffffffffffffffff) or (v398 < v397):
     st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, v393, 4161, v361, v364, 4203, v397, 4183, 1831, v398; c.resume = 1073; return None, gas - 203
    mb[64:96] = v398.to_bytes(32)
    if v397 + 32 > ml: gas = grow(c, gas, 253, v397, 32); mb = mem._bytes; ml = len(mb)
    mb[v397:v397 + 32] = v361.to_bytes(32)
    if gas < 286: st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, v393, 4161, v397, v364; c.resume = 4203; return None, gas - 253
    if v397 + 64 > ml: gas = grow(c, gas, 286, v397 + 32, 32); mb = mem._bytes; ml = len(mb)
    mb[v397 + 32:v397 + 64] = v25.to_bytes(32)
    if gas < 293: st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, v393, 4161, v397, v364; c.resume = 3904; return None, gas - 286
    gm.gas_remaining = gas - 293
    st.append(v364)
    h54(c, st, gm)
    v403 = st.pop()
    gas = gm.gas_remaining
    if gas < 40: st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, v393, 4161, v364, v397, v403; c.resume = 3908; return None, gas
    if not (v403 < 0x10000000000000000):
     st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, v393, 4161, v364, v397, v403; c.resume = 1073; return None, gas - 25
    v406 = v403 + 1
    gm.gas_remaining = gas - 40
    st += v406, v364
    h55(c, st, gm)
    gas = gm.gas_remaining
    if gas < 141: st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, v393, 4161, v364, v397, v403, v406; c.resume = 3932; return None, gas
    if not (v403 < v406):
     st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, v393, 4161, v364, v397, v403; c.resume = 1799; return None, gas - 22
    mb[0:32] = v364.to_bytes(32)
    gas = take(gas, 141, 6)
    v409 = fb(keccak(mb[0:32]).digest())
    v410 = fb(mb[v397:v397 + 32])
    v412 = fb(mb[v397 + 32:v397 + 64])
    gm.gas_remaining = gas - 141
    st += ((0xffffffffffffffffffffffff & v410) | (0xffffffffffffffffffffffffffffffffffffffff000000000000000000000000 & (v412 << 96 & M))), (v409 + v403 & M)
    h55(c, st, gm)
    gas = gm.gas_remaining
    if gas < 8: st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, v393, 4161; c.resume = 4017; return None, gas
   else:
    gm.gas_remaining = gas - 105
    st.append(v391)
    h54(c, st, gm)
    v418 = st.pop()
    gas = gm.gas_remaining
    if gas < 24: st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, v393, 4161, v391, v25, 0xffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff000000000000000000000000, v418; c.resume = 4150; return None, gas
    gm.gas_remaining = gas - 24
    st += ((v418 & 0xffffffffffffffffffffffff) | ((v25 << 96) & 0xffffffffffffffffffffffffffffffffffffffff000000000000000000000000)), v391
    h55(c, st, gm)
    gas = gm.gas_remaining
    if gas < 8: st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, v393, 4161; c.resume = 4160; return None, gas
   if gas < 23: st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, v393; c.resume = 4161; return None, gas - 8
   gas -= 23
   v423 = v393
  if gas < 185: st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v423, v25; c.resume = 1567; return None, gas
  v424 = fb(mb[64:96])
  if v424 + 32 > ml: gas = grow(c, gas, 185, v424, 32); mb = mem._bytes; ml = len(mb)
  mb[v424:v424 + 32] = K10
  if v424 + 128 > ml: gas = grow(c, gas, 185, v424 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v424 + 96:v424 + 128] = v11.to_bytes(32)
  if v11 and v424 + 128 + v11 > ml: gas = grow(c, gas, 185, v424 + 128, v11); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 185, 3 * (v11 + 31 >> 5))
  copy_data(mb, data, v424 + 128, v16, v11)
  v428 = v424 + v11
  if v428 + 160 > ml: gas = grow(c, gas, 185, v428 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v428 + 128:v428 + 160] = K1
  mb[v424 + 32:v424 + 64] = (v17 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  mb[v424 + 64:v424 + 96] = v361.to_bytes(32)
  if gas < 192: st += 150, (fb(c.msg.sender)), 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v424, v424, ((v424 + ((v11 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)) + 128); c.resume = 1583; return None, gas - 185
  gm.gas_remaining = gas - 192
  st += (fb(c.msg.sender)), 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, (((v424 + ((v11 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)) + 128) - v424 & M), v424
  ha2(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 9: st.append(150); c.resume = 1587; return None, gas
  return None, gas - 9
 def r200(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1001: c.resume = 200; return None, gas
  data = c.msg.data_as_bytes
  if gas < 311: c.resume = 200; return None, gas
  if (c.msg.value):
   c.resume = 196; return None, gas - 16
  v2 = len(data)
  if ((v2 - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
   st += v2, 214; c.resume = 196; return None, gas - 64
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if v5 > 0xffffffffffffffff:
   st += v2, 214, v5; c.resume = 196; return None, gas - 92
  if not ((v5 + 35) < v2):
   st += v2, 214, v5; c.resume = 196; return None, gas - 123
  v11 = read_data(data, (4 + v5))
  if v11 > 0xffffffffffffffff:
   st += v11, 214, v5, v2; c.resume = 196; return None, gas - 160
  if ((v5 + v11) + 36) > v2:
   st += v11, 214, v5; c.resume = 196; return None, gas - 191
  v16 = 36 + v5
  v17 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if (v17 - (v17 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st += v16, v11, 214, v17; c.resume = 196; return None, gas - 237
  mb[0:32] = (fb(c.msg.sender)).to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 311, 12)
  v21 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 311
  st.append(v21)
  h54(c, st, gm)
  v22 = st.pop()
  gas = gm.gas_remaining
  if gas < 168: st += v16, v17, v11, 257, v22; c.resume = 253; return None, gas
  if v22:
   st += v16, v17, v11; c.resume = 270; return None, gas - 31
  v25 = v17 & 0xffffffffffffffffffffffffffffffffffffffff
  if not (v25):
   st += 150, v16, v25, v17, v11; c.resume = 1640; return None, gas - 83
  if v11:
   gas -= 152
   v30 = (1 if v11 > 128 else 0)
  else:
   gas -= 129
   v30 = (1 if not (v11) else 0)
  if v30:
   st += 150, v16, v25, v17, v11, 1345, v11, v16; c.resume = 2931; return None, gas - 14
  gas -= 16
  v54 = 0
  while True:
   if gas < 396: st += 150, v16, v25, v17, v11, 1345, v11, v16, v54; c.resume = 2084; return None, gas
   if v54 < v11:
    if not (v54 < v11):
     st += 150, v16, v25, v17, v11, 1345, v11, v16, v54, 2518, 2356, v54, v16; c.resume = 1799; return None, gas - 76
    v60 = 0xff00000000000000000000000000000000000000000000000000000000000000 & (read_data(data, (v16 + v54)))
    v61 = v60 & 0xff00000000000000000000000000000000000000000000000000000000000000
    v62 = 1 if v61 < 0x2100000000000000000000000000000000000000000000000000000000000000 else 0
    if not (v62):
     gas -= 178
     v65 = (1 if v61 > 0x7e00000000000000000000000000000000000000000000000000000000000000 else 0)
    else:
     gas -= 152
     v65 = v62
    if not (v65):
     gas -= 46
     v68 = (1 if v61 == 0x4000000000000000000000000000000000000000000000000000000000000000 else 0)
    else:
     gas -= 20
     v68 = v65
    if not (v68):
     gas -= 46
     v71 = (1 if v61 == 0x3f00000000000000000000000000000000000000000000000000000000000000 else 0)
    else:
     gas -= 20
     v71 = v68
    if not (v71):
     gas -= 46
     v74 = (1 if v61 == 0x2300000000000000000000000000000000000000000000000000000000000000 else 0)
    else:
     gas -= 20
     v74 = v71
    if not (v74):
     gas -= 45
     v77 = (1 if v61 == 0x5c00000000000000000000000000000000000000000000000000000000000000 else 0)
    else:
     gas -= 20
     v77 = v74
    if v77:
     st += 150, v16, v25, v17, v11, 1345, v11, v16, v54, v60; c.resume = 2638; return None, gas - 16
    gas -= 35
    v54 = (1 + v54)
    continue
   break
  if gas < 178: st += 150, v16, v25, v17, v11, 1345, v11, v16, v54; c.resume = 2092; return None, gas - 23
  v80 = fb(mb[64:96])
  v81 = v80 + 64 & M
  if (v81 > 0xffffffffffffffff) or (v81 < v80):
   st += 150, v16, v25, v17, v11, 1345, v11, v16, 2110, v80, 2103, 1848, v81; c.resume = 1073; return None, gas - 131
  mb[64:96] = v81.to_bytes(32)
  if v80 + 32 > ml: gas = grow(c, gas, 178, v80, 32); mb = mem._bytes; ml = len(mb)
  mb[v80:v80 + 32] = K2
  if v80 + 64 > ml: gas = grow(c, gas, 178, v80 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v80 + 32:v80 + 64] = K3
  if gas < 462: st += 150, v16, v25, v17, v11, 1345, v11, v16, 2110, v80; c.resume = 2103; return None, gas - 178
  v86 = fb(mb[v80:v80 + 32])
  v87 = 1 if v11 < v86 else 0
  if not (v87):
   if v86 > v11:
    st += 150, v16, v25, v17, v11, 1345, v11, v16, 2110, v80, v16, v86; c.resume = 196; return None, gas - 271
   if v86 > 0xffffffffffffffff:
    st += 150, v16, v25, v17, v11, 1345, v11, v16, 2110, v80, v16, v86; c.resume = 1073; return None, gas - 293
   v91 = fb(mb[64:96])
   v96 = ((32 + (0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0 & (v86 + 31))) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0
   v97 = v91 + v96 & M
   if (v97 > 0xffffffffffffffff) or (v97 < v91):
    st += 150, v16, v25, v17, v11, 1345, v11, v16, 2110, v80, v16, v91, v86, 3621, v97; c.resume = 1073; return None, gas - 399
   mb[64:96] = v97.to_bytes(32)
   if v91 + 32 > ml: gas = grow(c, gas, 462, v91, 32); mb = mem._bytes; ml = len(mb)
   mb[v91:v91 + 32] = v86.to_bytes(32)
   if (v16 + v86) > (len(data)):
    st += 150, v16, v25, v17, v11, 1345, v11, v16, 2110, v80, (v91 + 32), v91, v86, v16; c.resume = 196; return None, gas - 462
   if gas < 603: st += 150, v16, v25, v17, v11, 1345, v11, v16, 2110, v80, (v91 + 32), v91, v86, v16; c.resume = 3639; return None, gas - 462
   if v86 and v91 + 32 + v86 > ml: gas = grow(c, gas, 603, v91 + 32, v86); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 603, 3 * (v86 + 31 >> 5))
   copy_data(mb, data, v91 + 32, v16, v86)
   v105 = v91 + v86
   if v105 + 64 > ml: gas = grow(c, gas, 603, v105 + 32, 32); mb = mem._bytes; ml = len(mb)
   mb[v105 + 32:v105 + 64] = K1
   v107 = fb(mb[v91:v91 + 32])
   if v107 and v91 + 32 + v107 > ml: gas = grow(c, gas, 603, v91 + 32, v107); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 603, 6 * (v107 + 31 >> 5))
   v108 = fb(keccak(mb[v91 + 32:v91 + 32 + v107]).digest())
   v109 = fb(mb[v80:v80 + 32])
   if v109 and v80 + 32 + v109 > ml: gas = grow(c, gas, 603, v80 + 32, v109); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 603, 6 * (v109 + 31 >> 5))
   v111 = fb(keccak(mb[v80 + 32:v80 + 32 + v109]).digest())
   gas -= 603
   v113, v114, v115, v116, v117 = (1 if v111 == v108 else 0), 0, 0, 0, 0
  else:
   gas -= 237
   v113, v114, v115, v116, v117 = (1 if not (v87) else 0), v80, v16, v86, v11
  if gas < 500: st += 150, v16, v25, v17, v11, 1345, v11, v16, 2110, v113, v114, v115, v116, v117; c.resume = 3534; return None, gas
  if v113:
   gas -= 66
   v119 = (1 if v11 > 8 else 0)
  else:
   gas -= 40
   v119 = v113
  if v119:
   if not (8 < v11):
    st += 150, v16, v25, v17, v11, 1345, v11, v16, 0x2f00000000000000000000000000000000000000000000000000000000000000, 0xff00000000000000000000000000000000000000000000000000000000000000, 2484, 2356, v16; c.resume = 1799; return None, gas - 78
   v125 = (0xff00000000000000000000000000000000000000000000000000000000000000 & (read_data(data, (8 + v16)))) & 0xff00000000000000000000000000000000000000000000000000000000000000
   gas -= 140
   v128 = (1 if not (v125 == 0x2f00000000000000000000000000000000000000000000000000000000000000) else 0)
  else:
   gas -= 17
   v128 = v119
  if v128:
   if not (8 < v11):
    st += 150, v16, v25, v17, v11, 1345, v11, v16, 0x3a00000000000000000000000000000000000000000000000000000000000000, 0xff00000000000000000000000000000000000000000000000000000000000000, 2394, 2356, v16; c.resume = 1799; return None, gas - 78
   v134 = (0xff00000000000000000000000000000000000000000000000000000000000000 & (read_data(data, (8 + v16)))) & 0xff00000000000000000000000000000000000000000000000000000000000000
   gas -= 140
   v137 = (1 if not (v134 == 0x3a00000000000000000000000000000000000000000000000000000000000000) else 0)
  else:
   gas -= 17
   v137 = v128
  v138 = fb(mb[64:96])
  v139 = v138 + 64 & M
  if (v139 > 0xffffffffffffffff) or (v139 < v138):
   st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2147, v138, 2140, 1907, v139; c.resume = 1073; return None, gas - 107
  mb[64:96] = v139.to_bytes(32)
  if v138 + 32 > ml: gas = grow(c, gas, 154, v138, 32); mb = mem._bytes; ml = len(mb)
  mb[v138:v138 + 32] = K4
  if v138 + 64 > ml: gas = grow(c, gas, 154, v138 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v138 + 32:v138 + 64] = K5
  if gas < 465: st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2147, v138; c.resume = 2140; return None, gas - 154
  v144 = fb(mb[v138:v138 + 32])
  v145 = 1 if v11 < v144 else 0
  if not (v145):
   if v144 > v11:
    st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2147, v138, v16, v11, 3683, v138, v16, v144; c.resume = 196; return None, gas - 274
   if v144 > 0xffffffffffffffff:
    st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2147, v138, v16, v11, 3683, v138, v16, v144; c.resume = 1073; return None, gas - 296
   v149 = fb(mb[64:96])
   v154 = ((32 + (0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0 & (v144 + 31))) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0
   v155 = v149 + v154 & M
   if (v155 > 0xffffffffffffffff) or (v155 < v149):
    st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2147, v138, v16, v11, 3683, v138, v16, v149, v144, 3621, v155; c.resume = 1073; return None, gas - 402
   mb[64:96] = v155.to_bytes(32)
   if v149 + 32 > ml: gas = grow(c, gas, 465, v149, 32); mb = mem._bytes; ml = len(mb)
   mb[v149:v149 + 32] = v144.to_bytes(32)
   if (v16 + v144) > (len(data)):
    st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2147, v138, v16, v11, 3683, v138, (v149 + 32), v149, v144, v16; c.resume = 196; return None, gas - 465
   if gas < 606: st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2147, v138, v16, v11, 3683, v138, (v149 + 32), v149, v144, v16; c.resume = 3639; return None, gas - 465
   if v144 and v149 + 32 + v144 > ml: gas = grow(c, gas, 606, v149 + 32, v144); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 606, 3 * (v144 + 31 >> 5))
   copy_data(mb, data, v149 + 32, v16, v144)
   v163 = v149 + v144
   if v163 + 64 > ml: gas = grow(c, gas, 606, v163 + 32, 32); mb = mem._bytes; ml = len(mb)
   mb[v163 + 32:v163 + 64] = K1
   v165 = fb(mb[v149:v149 + 32])
   if v165 and v149 + 32 + v165 > ml: gas = grow(c, gas, 606, v149 + 32, v165); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 606, 6 * (v165 + 31 >> 5))
   v166 = fb(keccak(mb[v149 + 32:v149 + 32 + v165]).digest())
   v167 = fb(mb[v138:v138 + 32])
   if v167 and v138 + 32 + v167 > ml: gas = grow(c, gas, 606, v138 + 32, v167); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 606, 6 * (v167 + 31 >> 5))
   v169 = fb(keccak(mb[v138 + 32:v138 + 32 + v167]).digest())
   gas -= 606
   v171, v172, v173, v174, v175 = (1 if v169 == v166 else 0), 0, 0, 0, 0
  else:
   gas -= 240
   v171, v172, v173, v174, v175 = (1 if not (v145) else 0), v138, v16, v144, v11
  if gas < 510: st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2147, v138, v16, v11, 3683, v171, v172, v173, v174, v175; c.resume = 3534; return None, gas
  if not (v171):
   gas -= 57
   v200 = 0
  else:
   v177 = fb(mb[v138:v138 + 32])
   v178 = 1 if v11 == v177 else 0
   if not (v178):
    if not (v177 < v11):
     st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2147, v138, v16, v11, 0x3a00000000000000000000000000000000000000000000000000000000000000, 0xff00000000000000000000000000000000000000000000000000000000000000, 3887, v177, v16; c.resume = 1799; return None, gas - 141
    v185 = 1 if ((read_data(data, (v16 + v177))) & 0xff00000000000000000000000000000000000000000000000000000000000000) == 0x3a00000000000000000000000000000000000000000000000000000000000000 else 0
    gas -= 181
    v186 = v185
   else:
    gas -= 77
    v186 = v178
   if not (v186):
    v189 = fb(mb[v138:v138 + 32])
    if not (v189 < v11):
     st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2147, 0x2f00000000000000000000000000000000000000000000000000000000000000, 0xff00000000000000000000000000000000000000000000000000000000000000, 3796, v189, v16; c.resume = 1799; return None, gas - 86
    v195 = 1 if ((read_data(data, (v16 + v189))) & 0xff00000000000000000000000000000000000000000000000000000000000000) == 0x2f00000000000000000000000000000000000000000000000000000000000000 else 0
    gas -= 129
    v196 = v195
   else:
    gas -= 22
    v196 = v186
   gas -= 18
   v200 = v196
  if not (v200):
   v202 = fb(mb[64:96])
   v203 = v202 + 64 & M
   if (v203 > 0xffffffffffffffff) or (v203 < v202):
    st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2269, v202, 2140, 1966, v203; c.resume = 1073; return None, gas - 135
   mb[64:96] = v203.to_bytes(32)
   if v202 + 32 > ml: gas = grow(c, gas, 182, v202, 32); mb = mem._bytes; ml = len(mb)
   mb[v202:v202 + 32] = K4
   if v202 + 64 > ml: gas = grow(c, gas, 182, v202 + 32, 32); mb = mem._bytes; ml = len(mb)
   mb[v202 + 32:v202 + 64] = K6
   if gas < 493: st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2269, v202; c.resume = 2140; return None, gas - 182
   v208 = fb(mb[v202:v202 + 32])
   v209 = 1 if v11 < v208 else 0
   if not (v209):
    if v208 > v11:
     st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2269, v202, v16, v11, 3683, v202, v16, v208; c.resume = 196; return None, gas - 302
    if v208 > 0xffffffffffffffff:
     st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2269, v202, v16, v11, 3683, v202, v16, v208; c.resume = 1073; return None, gas - 324
    v213 = fb(mb[64:96])
    v218 = ((32 + (0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0 & (v208 + 31))) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0
    v219 = v213 + v218 & M
    if (v219 > 0xffffffffffffffff) or (v219 < v213):
     st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2269, v202, v16, v11, 3683, v202, v16, v213, v208, 3621, v219; c.resume = 1073; return None, gas - 430
    mb[64:96] = v219.to_bytes(32)
    if v213 + 32 > ml: gas = grow(c, gas, 493, v213, 32); mb = mem._bytes; ml = len(mb)
    mb[v213:v213 + 32] = v208.to_bytes(32)
    if (v16 + v208) > (len(data)):
     st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2269, v202, v16, v11, 3683, v202, (v213 + 32), v213, v208, v16; c.resume = 196; return None, gas - 493
    if gas < 634: st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2269, v202, v16, v11, 3683, v202, (v213 + 32), v213, v208, v16; c.resume = 3639; return None, gas - 493
    if v208 and v213 + 32 + v208 > ml: gas = grow(c, gas, 634, v213 + 32, v208); mb = mem._bytes; ml = len(mb)
    gas = take(gas, 634, 3 * (v208 + 31 >> 5))
    copy_data(mb, data, v213 + 32, v16, v208)
    v227 = v213 + v208
    if v227 + 64 > ml: gas = grow(c, gas, 634, v227 + 32, 32); mb = mem._bytes; ml = len(mb)
    mb[v227 + 32:v227 + 64] = K1
    v229 = fb(mb[v213:v213 + 32])
    if v229 and v213 + 32 + v229 > ml: gas = grow(c, gas, 634, v213 + 32, v229); mb = mem._bytes; ml = len(mb)
    gas = take(gas, 634, 6 * (v229 + 31 >> 5))
    v230 = fb(keccak(mb[v213 + 32:v213 + 32 + v229]).digest())
    v231 = fb(mb[v202:v202 + 32])
    if v231 and v202 + 32 + v231 > ml: gas = grow(c, gas, 634, v202 + 32, v231); mb = mem._bytes; ml = len(mb)
    gas = take(gas, 634, 6 * (v231 + 31 >> 5))
    v233 = fb(keccak(mb[v202 + 32:v202 + 32 + v231]).digest())
    gas -= 634
    v235, v236, v237, v238, v239 = (1 if v233 == v230 else 0), 0, 0, 0, 0
   else:
    gas -= 268
    v235, v236, v237, v238, v239 = (1 if not (v209) else 0), v202, v16, v208, v11
   if gas < 343: st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2269, v202, v16, v11, 3683, v235, v236, v237, v238, v239; c.resume = 3534; return None, gas
   if not (v235):
    gas -= 57
    v264 = 0
   else:
    v241 = fb(mb[v202:v202 + 32])
    v242 = 1 if v11 == v241 else 0
    if not (v242):
     if not (v241 < v11):
      st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2269, v202, v16, v11, 0x3a00000000000000000000000000000000000000000000000000000000000000, 0xff00000000000000000000000000000000000000000000000000000000000000, 3887, v241, v16; c.resume = 1799; return None, gas - 141
     v249 = 1 if ((read_data(data, (v16 + v241))) & 0xff00000000000000000000000000000000000000000000000000000000000000) == 0x3a00000000000000000000000000000000000000000000000000000000000000 else 0
     gas -= 181
     v250 = v249
    else:
     gas -= 77
     v250 = v242
    if not (v250):
     v253 = fb(mb[v202:v202 + 32])
     if not (v253 < v11):
      st += 150, v16, v25, v17, v11, 1345, v11, v137, v16, 2269, 0x2f00000000000000000000000000000000000000000000000000000000000000, 0xff00000000000000000000000000000000000000000000000000000000000000, 3796, v253, v16; c.resume = 1799; return None, gas - 86
     v259 = 1 if ((read_data(data, (v16 + v253))) & 0xff00000000000000000000000000000000000000000000000000000000000000) == 0x2f00000000000000000000000000000000000000000000000000000000000000 else 0
     gas -= 129
     v260 = v259
    else:
     gas -= 22
     v260 = v250
    gas -= 18
    v264 = v260
   gas -= 15
   v265 = v264
  else:
   gas -= 23
   v265 = v200
  if gas < 182: st += 150, v16, v25, v17, v11, 1345, v265, v137, v16, v11; c.resume = 2155; return None, gas
  if not (v265):
   v267 = fb(mb[64:96])
   v268 = v267 + 64 & M
   if (v268 > 0xffffffffffffffff) or (v268 < v267):
    st += 150, v16, v25, v17, v11, 1345, v137, 2248, v16, v11, v267, 2242, 2025, v268; c.resume = 1073; return None, gas - 135
   mb[64:96] = v268.to_bytes(32)
   if v267 + 32 > ml: gas = grow(c, gas, 182, v267, 32); mb = mem._bytes; ml = len(mb)
   mb[v267:v267 + 32] = K7
   if v267 + 64 > ml: gas = grow(c, gas, 182, v267 + 32, 32); mb = mem._bytes; ml = len(mb)
   mb[v267 + 32:v267 + 64] = K8
   if gas < 490: st += 150, v16, v25, v17, v11, 1345, v137, 2248, v16, v11, v267; c.resume = 2242; return None, gas - 182
   v273 = fb(mb[v267:v267 + 32])
   v274 = 1 if v11 < v273 else 0
   if not (v274):
    if v273 > v11:
     st += 150, v16, v25, v17, v11, 1345, v137, 2248, v267, v16, v11, 3683, v267, v16, v273; c.resume = 196; return None, gas - 299
    if v273 > 0xffffffffffffffff:
     st += 150, v16, v25, v17, v11, 1345, v137, 2248, v267, v16, v11, 3683, v267, v16, v273; c.resume = 1073; return None, gas - 321
    v278 = fb(mb[64:96])
    v283 = ((32 + (0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0 & (v273 + 31))) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0
    v284 = v278 + v283 & M
    if (v284 > 0xffffffffffffffff) or (v284 < v278):
     st += 150, v16, v25, v17, v11, 1345, v137, 2248, v267, v16, v11, 3683, v267, v16, v278, v273, 3621, v284; c.resume = 1073; return None, gas - 427
    mb[64:96] = v284.to_bytes(32)
    if v278 + 32 > ml: gas = grow(c, gas, 490, v278, 32); mb = mem._bytes; ml = len(mb)
    mb[v278:v278 + 32] = v273.to_bytes(32)
    if (v16 + v273) > (len(data)):
     st += 150, v16, v25, v17, v11, 1345, v137, 2248, v267, v16, v11, 3683, v267, (v278 + 32), v278, v273, v16; c.resume = 196; return None, gas - 490
    if gas < 631: st += 150, v16, v25, v17, v11, 1345, v137, 2248, v267, v16, v11, 3683, v267, (v278 + 32), v278, v273, v16; c.resume = 3639; return None, gas - 490
    if v273 and v278 + 32 + v273 > ml: gas = grow(c, gas, 631, v278 + 32, v273); mb = mem._bytes; ml = len(mb)
    gas = take(gas, 631, 3 * (v273 + 31 >> 5))
    copy_data(mb, data, v278 + 32, v16, v273)
    v292 = v278 + v273
    if v292 + 64 > ml: gas = grow(c, gas, 631, v292 + 32, 32); mb = mem._bytes; ml = len(mb)
    mb[v292 + 32:v292 + 64] = K1
    v294 = fb(mb[v278:v278 + 32])
    if v294 and v278 + 32 + v294 > ml: gas = grow(c, gas, 631, v278 + 32, v294); mb = mem._bytes; ml = len(mb)
    gas = take(gas, 631, 6 * (v294 + 31 >> 5))
    v295 = fb(keccak(mb[v278 + 32:v278 + 32 + v294]).digest())
    v296 = fb(mb[v267:v267 + 32])
    if v296 and v267 + 32 + v296 > ml: gas = grow(c, gas, 631, v267 + 32, v296); mb = mem._bytes; ml = len(mb)
    gas = take(gas, 631, 6 * (v296 + 31 >> 5))
    v298 = fb(keccak(mb[v267 + 32:v267 + 32 + v296]).digest())
    gas -= 631
    v300, v301, v302, v303, v304 = (1 if v298 == v295 else 0), 0, 0, 0, 0
   else:
    gas -= 265
    v300, v301, v302, v303, v304 = (1 if not (v274) else 0), v267, v16, v273, v11
   if gas < 348: st += 150, v16, v25, v17, v11, 1345, v137, 2248, v267, v16, v11, 3683, v300, v301, v302, v303, v304; c.resume = 3534; return None, gas
   if not (v300):
    gas -= 57
    v329 = 0
   else:
    v306 = fb(mb[v267:v267 + 32])
    v307 = 1 if v11 == v306 else 0
    if not (v307):
     if not (v306 < v11):
      st += 150, v16, v25, v17, v11, 1345, v137, 2248, v267, v16, v11, 0x3a00000000000000000000000000000000000000000000000000000000000000, 0xff00000000000000000000000000000000000000000000000000000000000000, 3887, v306, v16; c.resume = 1799; return None, gas - 141
     v314 = 1 if ((read_data(data, (v16 + v306))) & 0xff00000000000000000000000000000000000000000000000000000000000000) == 0x3a00000000000000000000000000000000000000000000000000000000000000 else 0
     gas -= 181
     v315 = v314
    else:
     gas -= 77
     v315 = v307
    if not (v315):
     v318 = fb(mb[v267:v267 + 32])
     if not (v318 < v11):
      st += 150, v16, v25, v17, v11, 1345, v137, 2248, 0x2f00000000000000000000000000000000000000000000000000000000000000, 0xff00000000000000000000000000000000000000000000000000000000000000, 3796, v318, v16; c.resume = 1799; return None, gas - 86
     v324 = 1 if ((read_data(data, (v16 + v318))) & 0xff00000000000000000000000000000000000000000000000000000000000000) == 0x2f00000000000000000000000000000000000000000000000000000000000000 else 0
     gas -= 129
     v325 = v324
    else:
     gas -= 22
     v325 = v315
    gas -= 18
    v329 = v325
   v330, v331, v332 = v329, 0, 0
  else:
   v330, v331, v332 = v265, v16, v11
  if gas < 132: st += 150, v16, v25, v17, v11, 1345, v330, v137, v331, v332; c.resume = 2162; return None, gas - 20
  if not (v137):
   gas -= 69
   v335 = (1 if not (v330) else 0)
  else:
   gas -= 47
   v335 = (1 if not (v137) else 0)
  if v335:
   st += 150, v16, v25, v17, v11, 1345; c.resume = 2179; return None, gas - 16
  v337 = fb(mb[64:96])
  if v337 + 32 > ml: gas = grow(c, gas, 63, v337, 32); mb = mem._bytes; ml = len(mb)
  mb[v337:v337 + 32] = K9
  v339 = gas - 63
  gm.gas_remaining = gas - 63
  st += 32, v337, 4, v337, (I0 & 0xffffffffffffffffffffffffffffffffffffffff), v339
  hfa(c, st, gm)
  v340 = st.pop()
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 471: st += 150, v16, v25, v17, v11, v337, v340; c.resume = 1447; return None, gas
  if not (v340):
   st += 150, v16, v340, v17, v11, v337, v25; c.resume = 1635; return None, gas - 22
  if v340:
   v342 = len(c.return_data)
   if 32 > v342:
    v344 = len(c.return_data)
    gas -= 107
    v345 = v344
   else:
    gas -= 91
    v345 = 32
   v348 = v337 + ((v345 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
   if (v348 > 0xffffffffffffffff) or (v348 < v337):
    st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v25, 1567, 1510, 1622, v337, v345, 1614, v348; c.resume = 1073; return None, gas - 80
   mb[64:96] = v348.to_bytes(32)
   if (((v337 + v345) - v337 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
    st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v25, 1567, 1510, 1622, v337; c.resume = 196; return None, gas - 147
   v355 = fb(mb[v337:v337 + 32])
   if ((v355 & 0xffffffffffffffff) - v355 & M):
    st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v25, 1567, 1510, 1622, v355, 1099; c.resume = 196; return None, gas - 193
   gas -= 227
   v358 = v355
  else:
   gas -= 58
   v358 = 0
  v361 = (v358 & 0xffffffffffffffff) + 1
  if v361 > 0xffffffffffffffff:
   st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v25, 1567, v361, 1510; c.resume = 850; return None, gas - 55
  mb[0:32] = (fb(c.msg.sender)).to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 137, 12)
  v364 = fb(keccak(mb[0:64]).digest())
  if gas < 165: st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, 1567, v25, v364; c.resume = 1550; return None, gas - 137
  gm.gas_remaining = gas - 165
  st.append(v364)
  h54(c, st, gm)
  v365 = st.pop()
  gas = gm.gas_remaining
  if gas < 196: st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, 1567, v25, v361, v364, v365; c.resume = 4021; return None, gas
  if not (v365):
   v367 = fb(mb[64:96])
   v368 = v367 + 64 & M
   if (v368 > 0xffffffffffffffff) or (v368 < v367):
    st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, 4326, v361, v364, 4293, v367, 4183, 1831, v368; c.resume = 1073; return None, gas - 146
   mb[64:96] = v368.to_bytes(32)
   if v367 + 32 > ml: gas = grow(c, gas, 196, v367, 32); mb = mem._bytes; ml = len(mb)
   mb[v367:v367 + 32] = v361.to_bytes(32)
   if gas < 229: st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, 4326, v367, v364; c.resume = 4293; return None, gas - 196
   if v367 + 64 > ml: gas = grow(c, gas, 229, v367 + 32, 32); mb = mem._bytes; ml = len(mb)
   mb[v367 + 32:v367 + 64] = v25.to_bytes(32)
   if gas < 236: st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, 4326, v367, v364; c.resume = 3904; return None, gas - 229
   gm.gas_remaining = gas - 236
   st.append(v364)
   h54(c, st, gm)
   v373 = st.pop()
   gas = gm.gas_remaining
   if gas < 40: st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, 4326, v364, v367, v373; c.resume = 3908; return None, gas
   if not (v373 < 0x10000000000000000):
    st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, 4326, v364, v367, v373; c.resume = 1073; return None, gas - 25
   v376 = v373 + 1
   gm.gas_remaining = gas - 40
   st += v376, v364
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 141: st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, 4326, v364, v367, v373, v376; c.resume = 3932; return None, gas
   if not (v373 < v376):
    st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, 4326, v364, v367, v373; c.resume = 1799; return None, gas - 22
   mb[0:32] = v364.to_bytes(32)
   gas = take(gas, 141, 6)
   v379 = fb(keccak(mb[0:32]).digest())
   v380 = fb(mb[v367:v367 + 32])
   v382 = fb(mb[v367 + 32:v367 + 64])
   gm.gas_remaining = gas - 141
   st += ((0xffffffffffffffffffffffff & v380) | (0xffffffffffffffffffffffffffffffffffffffff000000000000000000000000 & (v382 << 96 & M))), (v379 + v373 & M)
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 25: st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, 4326; c.resume = 4017; return None, gas
   gas -= 25
   v423 = 0
  else:
   v388 = v365 - 1 & M
   if v388 > v365:
    st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, v361, v364, 4052, v388, 4041; c.resume = 850; return None, gas - 83
   mb[0:32] = v364.to_bytes(32)
   gas = take(gas, 149, 6)
   v390 = fb(keccak(mb[0:32]).digest())
   v391 = v390 + v388 & M
   if gas < 153: st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, v361, v364, v391; c.resume = 4052; return None, gas - 149
   gm.gas_remaining = gas - 153
   st.append(v391)
   h54(c, st, gm)
   v392 = st.pop()
   gas = gm.gas_remaining
   if gas < 253: st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, v361, v364, v391, v392; c.resume = 4055; return None, gas
   v393 = v392 >> 96
   v394 = 0xffffffffffffffffffffffff & v392
   if v394 > v361:
    st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, v393, v364, v394, v391, v361, v361; c.resume = 4236; return None, gas - 61
   if (v394 - v361 & M):
    v397 = fb(mb[64:96])
    v398 = v397 + 64 & M
    if (v398 > 0xffffffffffffffff) or (v398 < v397):
     st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, v393, 4161, v361, v364, 4203, v397, 4183, 1831, v398; c.resume = 1073; return None, gas - 203
    mb[64:96] = v398.to_bytes(32)
    if v397 + 32 > ml: gas = grow(c, gas, 253, v397, 32); mb = mem._bytes; ml = len(mb)
    mb[v397:v397 + 32] = v361.to_bytes(32)
    if gas < 286: st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, v393, 4161, v397, v364; c.resume = 4203; return None, gas - 253
    if v397 + 64 > ml: gas = grow(c, gas, 286, v397 + 32, 32); mb = mem._bytes; ml = len(mb)
    mb[v397 + 32:v397 + 64] = v25.to_bytes(32)
    if gas < 293: st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, v393, 4161, v397, v364; c.resume = 3904; return None, gas - 286
    gm.gas_remaining = gas - 293
    st.append(v364)
    h54(c, st, gm)
    v403 = st.pop()
    gas = gm.gas_remaining
    if gas < 40: st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, v393, 4161, v364, v397, v403; c.resume = 3908; return None, gas
    if not (v403 < 0x10000000000000000):
     st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, v393, 4161, v364, v397, v403; c.resume = 1073; return None, gas - 25
    v406 = v403 + 1
    gm.gas_remaining = gas - 40
    st += v406, v364
    h55(c, st, gm)
    gas = gm.gas_remaining
    if gas < 141: st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, v393, 4161, v364, v397, v403, v406; c.resume = 3932; return None, gas
    if not (v403 < v406):
     st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, v393, 4161, v364, v397, v403; c.resume = 1799; return None, gas - 22
    mb[0:32] = v364.to_bytes(32)
    gas = take(gas, 141, 6)
    v409 = fb(keccak(mb[0:32]).digest())
    v410 = fb(mb[v397:v397 + 32])
    v412 = fb(mb[v397 + 32:v397 + 64])
    gm.gas_remaining = gas - 141
    st += ((0xffffffffffffffffffffffff & v410) | (0xffffffffffffffffffffffffffffffffffffffff000000000000000000000000 & (v412 << 96 & M))), (v409 + v403 & M)
    h55(c, st, gm)
    gas = gm.gas_remaining
    if gas < 8: st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, v393, 4161; c.resume = 4017; return None, gas
   else:
    gm.gas_remaining = gas - 105
    st.append(v391)
    h54(c, st, gm)
    v418 = st.pop()
    gas = gm.gas_remaining
    if gas < 24: st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, v393, 4161, v391, v25, 0xffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff000000000000000000000000, v418; c.resume = 4150; return None, gas
    gm.gas_remaining = gas - 24
    st += ((v418 & 0xffffffffffffffffffffffff) | ((v25 << 96) & 0xffffffffffffffffffffffffffffffffffffffff000000000000000000000000)), v391
    h55(c, st, gm)
    gas = gm.gas_remaining
    if gas < 8: st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, v393, 4161; c.resume = 4160; return None, gas
   if gas < 23: st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v25, 1567, v393; c.resume = 4161; return None, gas - 8
   gas -= 23
   v423 = v393
  if gas < 185: st += 150, v16, 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v17, v11, 1583, v361, v423, v25; c.resume = 1567; return None, gas
  v424 = fb(mb[64:96])
  if v424 + 32 > ml: gas = grow(c, gas, 185, v424, 32); mb = mem._bytes; ml = len(mb)
  mb[v424:v424 + 32] = K10
  if v424 + 128 > ml: gas = grow(c, gas, 185, v424 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v424 + 96:v424 + 128] = v11.to_bytes(32)
  if v11 and v424 + 128 + v11 > ml: gas = grow(c, gas, 185, v424 + 128, v11); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 185, 3 * (v11 + 31 >> 5))
  copy_data(mb, data, v424 + 128, v16, v11)
  v428 = v424 + v11
  if v428 + 160 > ml: gas = grow(c, gas, 185, v428 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v428 + 128:v428 + 160] = K1
  mb[v424 + 32:v424 + 64] = (v17 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  mb[v424 + 64:v424 + 96] = v361.to_bytes(32)
  if gas < 192: st += 150, (fb(c.msg.sender)), 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, v424, v424, ((v424 + ((v11 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)) + 128); c.resume = 1583; return None, gas - 185
  gm.gas_remaining = gas - 192
  st += (fb(c.msg.sender)), 0xd2e5bf590241b72fcbcd87c7acb26d215928ad22337ca416605f6c75d3d61a3a, (((v424 + ((v11 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)) + 128) - v424 & M), v424
  ha2(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 9: st.append(150); c.resume = 1587; return None, gas
  return None, gas - 9
 T = {69: r69, 74: r74, 79: r79, 200: r200}
 return r0

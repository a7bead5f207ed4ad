#include "CPlatform.h"

#define KEY 32
#define NONCE 12
#define TAG 16

// BoringSSL as swift-crypto carries it, under the prefix that it has there. Weak: a program without
// it links, and asks Crypto.
#define WEAK __attribute__((weak))
WEAK extern const void *CCryptoBoringSSL_EVP_aead_aes_256_gcm(void);
WEAK extern void *CCryptoBoringSSL_EVP_AEAD_CTX_new(const void *aead, const uint8_t *key,
                                                    size_t key_length, size_t tag_length);
WEAK extern int CCryptoBoringSSL_EVP_AEAD_CTX_seal(const void *context, uint8_t *sealed,
                                                   size_t *sealed_length, size_t room,
                                                   const uint8_t *nonce, size_t nonce_length,
                                                   const uint8_t *text, size_t length,
                                                   const uint8_t *bound, size_t bound_length);
WEAK extern void CCryptoBoringSSL_EVP_AEAD_CTX_free(void *context);

int pult_seal(const void *key, const void *nonce, const void *text, size_t length,
              const void *bound, size_t bound_length, void *sealed) {
  if (!CCryptoBoringSSL_EVP_aead_aes_256_gcm || !CCryptoBoringSSL_EVP_AEAD_CTX_new ||
      !CCryptoBoringSSL_EVP_AEAD_CTX_seal || !CCryptoBoringSSL_EVP_AEAD_CTX_free)
    return 0;
  void *context = CCryptoBoringSSL_EVP_AEAD_CTX_new(CCryptoBoringSSL_EVP_aead_aes_256_gcm(), key,
                                                    KEY, TAG);
  if (!context) return 0;
  size_t sealed_length = 0;
  int done = CCryptoBoringSSL_EVP_AEAD_CTX_seal(context, sealed, &sealed_length, length + TAG,
                                                nonce, NONCE, text, length, bound, bound_length);
  CCryptoBoringSSL_EVP_AEAD_CTX_free(context);
  return done == 1 && sealed_length == length + TAG;
}
